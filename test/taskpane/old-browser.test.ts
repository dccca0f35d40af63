import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import ts from 'typescript';

/** The script that tells users of Internet Explorer why the pane is blank. */
const ROOT = join(__dirname, '../..');
const SCRIPT = readFileSync(join(ROOT, 'src/taskpane/old-browser.js'), 'utf8');

/** The kinds of syntax that ES5 does not have. */
function newerThanEs5(code: string): readonly string[] {
  const file = ts.createSourceFile('old.js', code, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const isBlockScoped = ts.isVariableDeclarationList(node) && (node.flags & ts.NodeFlags.BlockScoped) !== 0;
    const isShort = ts.isShorthandPropertyAssignment(node) || ts.isMethodDeclaration(node);
    const isLoop = ts.isForOfStatement(node) || ts.isSpreadElement(node);
    const isPattern = ts.isObjectBindingPattern(node) || ts.isArrayBindingPattern(node);
    const isText = ts.isTemplateExpression(node) || ts.isNoSubstitutionTemplateLiteral(node);
    const isNew = ts.isArrowFunction(node) || ts.isClassDeclaration(node) || ts.isAwaitExpression(node);
    const isOptional = ts.isOptionalChain(node) || node.kind === ts.SyntaxKind.QuestionQuestionToken;
    if (isBlockScoped || isShort || isLoop || isPattern || isText || isNew || isOptional)
      found.push(ts.SyntaxKind[node.kind]);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** Runs the script in a page of a browser, and gives what the pane then says. */
function saidIn(browser: { readonly promise: unknown; readonly script: object }): string {
  const pane = { textContent: '' };
  const listeners: (() => void)[] = [];
  const document = {
    createElement: () => browser.script,
    getElementById: (id: string) => (id === 'pane' ? pane : null),
    addEventListener: (_type: string, listener: () => void) => listeners.push(listener),
  };
  const context = createContext({ document });
  runInContext(`this.Promise = ${browser.promise === undefined ? 'undefined' : 'Promise'};`, context);
  runInContext(SCRIPT, context);
  for (const listener of listeners) listener();
  return pane.textContent;
}

test('it parses as ES5', () => {
  const { diagnostics = [] } = ts.transpileModule(SCRIPT, {
    reportDiagnostics: true,
    compilerOptions: { allowJs: true, target: ts.ScriptTarget.ES2022 },
    fileName: 'old-browser.js',
  });
  expect(diagnostics).toEqual([]);
  expect(newerThanEs5(SCRIPT)).toEqual([]);
  expect(newerThanEs5('const f = () => `${a?.b}`;')).not.toEqual([]);
});

test('an old browser says what to do, in two languages', () => {
  const said = saidIn({ promise: undefined, script: {} });
  expect(said).toContain('请安装 Microsoft Edge WebView2 后重新打开 Excel。');
  expect(said).toContain('install Microsoft Edge WebView2 and open Excel again.');
});

test('a modern browser says nothing', () => {
  expect(saidIn({ promise: Promise, script: { noModule: false } })).toBe('');
});

test('the page loads it before office.js and the bundle, from its own origin', () => {
  const page = readFileSync(join(ROOT, 'src/taskpane/taskpane.html'), 'utf8');
  expect(page.indexOf('oldBrowser')).toBeGreaterThan(0);
  expect(page.indexOf('oldBrowser')).toBeLessThan(page.indexOf('office %'));
  expect(readFileSync(join(ROOT, 'webpack.config.js'), 'utf8')).toContain(
    '<script src="old-browser.js"></script>',
  );
});
