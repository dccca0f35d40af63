// Excel without WebView2 shows the pane in Internet Explorer 11, which cannot parse the bundle and would stay blank.
// This file is ES5 and stands before the bundle: it says so where the pane would be.
(function () {
  'use strict';
  if (
    typeof Promise === 'function' &&
    typeof Symbol === 'function' &&
    'noModule' in document.createElement('script')
  ) {
    return;
  }
  document.addEventListener('DOMContentLoaded', function () {
    var pane = document.getElementById('pane');
    if (pane) {
      pane.textContent =
        '这台电脑的 Excel 用旧的 Internet Explorer 显示加载项，无法运行本助手：请安装 Microsoft Edge WebView2 后重新打开 Excel。' +
        ' This Excel shows add-ins in Internet Explorer, which cannot run this one: install Microsoft Edge WebView2 and open Excel again.';
    }
  });
})();
