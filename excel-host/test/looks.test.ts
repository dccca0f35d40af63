import { startExcel } from '..';
import { failureOf, onSheet } from './on-sheet';

beforeEach(async () => {
  await startExcel({ workbook: { rows: [[1, 2]] } });
});

describe('looks', () => {
  test('text is indented, turned, shrunk, read from the right', async () => {
    const { format } = await onSheet((sheet) => {
      const range = sheet.getRange('A1');
      range.format.indentLevel = 3;
      range.format.textOrientation = -45;
      range.format.shrinkToFit = true;
      range.format.readingOrder = 'RightToLeft';
      range.format.horizontalAlignment = 'CenterAcrossSelection';
      range.format.verticalAlignment = 'Distributed';
      range.format.font.underline = 'Double';
      range.format.font.superscript = true;
      return range.load('format,format/font');
    });
    expect(format.toJSON()).toMatchObject({
      indentLevel: 3,
      textOrientation: -45,
      shrinkToFit: true,
      readingOrder: 'RightToLeft',
      horizontalAlignment: 'CenterAcrossSelection',
      verticalAlignment: 'Distributed',
    });
    expect([format.font.underline, format.font.superscript, format.font.subscript]).toEqual([
      'Double',
      true,
      false,
    ]);
  });

  test('indents stay between 0 and 250', async () => {
    const levels = await onSheet((sheet) => {
      const [first, second] = [sheet.getRange('A1'), sheet.getRange('B1')];
      first.format.indentLevel = 245;
      first.format.adjustIndent(10);
      second.format.adjustIndent(-3);
      return [first, second].map((range) => range.load('format/indentLevel'));
    });
    expect(levels.map(({ format }) => format.indentLevel)).toEqual([250, 0]);
  });

  test.each<[string, (range: Excel.Range) => unknown]>([
    ['an orientation between', (range) => (range.format.textOrientation = 100)],
    ['an indent below 0', (range) => (range.format.indentLevel = -1)],
    ['a word that is none', (range) => (range.format.verticalAlignment = 'Middle' as 'Top')],
  ])('%s is refused', async (_name, set) => {
    expect((await failureOf((sheet) => set(sheet.getRange('A1')))).code).toBe('InvalidArgument');
  });

  test('letters below each other are 180 degrees, and other cells are null beside them', async () => {
    const [one, both] = await onSheet((sheet) => {
      sheet.getRange('A1').format.textOrientation = 180;
      return ['A1', 'A1:B1'].map((address) => sheet.getRange(address).load('format/textOrientation'));
    });
    expect([one!.format.textOrientation, both!.format.textOrientation]).toEqual([180, null]);
  });

  test('diagonal lines', async () => {
    const sides = await onSheet((sheet) => {
      const { borders } = sheet.getRange('A1:B1').format;
      borders.getItem('DiagonalDown').style = 'Dash';
      borders.getItem('DiagonalDown').color = 'red';
      return (['DiagonalDown', 'DiagonalUp', 'EdgeTop'] as const).map((side) =>
        sheet.getRange('B1').format.borders.getItem(side).load('style,color'),
      );
    });
    expect(sides.map(({ style }) => style)).toEqual(['Dash', 'None', 'None']);
    expect(sides[0]!.color).toBe('#FF0000');
  });

  test('a fill may be a pattern', async () => {
    const [pattern, none] = await onSheet((sheet) => {
      sheet.getRange('A1').format.fill.pattern = 'Gray25';
      sheet.getRange('B1').format.fill.color = 'red';
      sheet.getRange('B1').format.fill.clear();
      return ['A1', 'B1'].map((cell) => sheet.getRange(cell).load('format/fill/pattern'));
    });
    expect([pattern!.format.fill.pattern, none!.format.fill.pattern]).toEqual(['Gray25', 'None']);
  });

  test('colours may be lighter or darker, each from -1 to 1', async () => {
    const [one, both] = await onSheet((sheet) => {
      sheet.getRange('A1').format.fill.tintAndShade = 0.4;
      sheet.getRange('A1').format.font.tintAndShade = -0.25;
      return ['A1', 'A1:B1'].map((address) =>
        sheet.getRange(address).load('format/fill/tintAndShade,format/font/tintAndShade'),
      );
    });
    expect([one!.format.fill.tintAndShade, one!.format.font.tintAndShade]).toEqual([0.4, -0.25]);
    expect(both!.format.fill.tintAndShade).toBeNull();
    const error = await failureOf((sheet) => (sheet.getRange('A1').format.fill.tintAndShade = 1.5));
    expect(error.code).toBe('InvalidArgument');
  });

  test('sizes may be those of the sheet', async () => {
    const [own, standard] = await onSheet((sheet) => {
      sheet.getRange('A1').format.rowHeight = 60;
      const before = sheet.getRange('A1:A1').load('format/useStandardHeight');
      const other = sheet.getRange('A2').load('format/useStandardHeight');
      return [before, other];
    });
    expect([own.format.useStandardHeight, standard.format.useStandardHeight]).toEqual([false, true]);
  });
});

describe('styles', () => {
  test('Excel’s own are given by name and change what they are about', async () => {
    const [range, other] = await onSheet((sheet) => {
      const cell = sheet.getRange('A1');
      cell.numberFormat = [['0.0']];
      cell.style = Excel.BuiltInStyle.good;
      return [
        cell.load('style,numberFormat,format/fill/color,format/font/color'),
        sheet.getRange('A1:B1').load('style'),
      ];
    });
    expect([range.style, range.numberFormat]).toEqual(['Good', [['0.0']]]);
    expect([range.format.fill.color, range.format.font.color]).toEqual(['#C6EFCE', '#006100']);
    expect(other.style).toBeNull();
  });

  test('a style of one’s own is added, changed with its cells, and deleted', async () => {
    const style = await onSheet((sheet, { workbook }) => {
      workbook.styles.add('标题');
      const added = workbook.styles.getItem('标题');
      added.font.bold = true;
      added.textOrientation = 38;
      added.locked = false;
      sheet.getRange('A1').style = '标题';
      added.fill.color = 'yellow';
      return added.load('name,builtIn,textOrientation,locked,includeFont');
    });
    expect(style.toJSON()).toMatchObject({
      name: '标题',
      builtIn: false,
      textOrientation: 38,
      locked: false,
      includeFont: true,
    });
    const look = async () => {
      const { style: name, format } = await onSheet((sheet) =>
        sheet.getRange('A1').load('style,format/fill/color,format/font/bold'),
      );
      return [name, format.fill.color, format.font.bold];
    };
    expect(await look()).toEqual(['标题', '#FFFF00', true]);
    await onSheet((_sheet, { workbook }) => {
      workbook.styles.getItem('标题').delete();
    });
    expect(await look()).toEqual(['Normal', '#FFFFFF', false]);
  });

  test('are there once, and not where nobody made them', async () => {
    const codes = [
      await failureOf((_sheet, { workbook }) => {
        workbook.styles.add('Good');
      }),
      await failureOf((_sheet, { workbook }) => workbook.styles.getItem('无').load('name')),
    ].map(({ code }) => code);
    expect(codes).toEqual(['ItemAlreadyExists', 'ItemNotFound']);
  });
});

describe('properties of cells, one by one', () => {
  test('are set by a matrix and read as one', async () => {
    const read = await onSheet((sheet) => {
      const range = sheet.getRange('A1:B1');
      range.setCellProperties([
        [
          { format: { fill: { color: 'red' }, font: { bold: true } } },
          { format: { borders: { bottom: { style: 'Double' } } } },
        ],
      ]);
      return range.getCellProperties({
        address: true,
        format: { fill: { color: true }, font: { bold: true }, borders: { style: true } },
      });
    });
    const [first, second] = read.value[0]!;
    expect([first!.address, second!.address]).toEqual(['Sheet1!A1', 'Sheet1!B1']);
    expect(first!.format).toMatchObject({ fill: { color: '#FF0000' }, font: { bold: true } });
    expect(second!.format?.borders).toMatchObject({ bottom: { style: 'Double' }, top: { style: 'None' } });
  });

  test('rows and columns have their sizes', async () => {
    const [rows, columns] = await onSheet((sheet) => {
      sheet.getRange('A1:B2').setRowProperties([{ format: { rowHeight: 30 } }, { rowHidden: true }]);
      sheet.getRange('A1:B2').setColumnProperties([{ format: { columnWidth: 90 } }, {}]);
      return [
        sheet
          .getRange('A1:B2')
          .getRowProperties({ rowIndex: true, rowHidden: true, format: { rowHeight: true } }),
        sheet.getRange('A1:B2').getColumnProperties({ format: { columnWidth: true } }),
      ] as const;
    });
    expect(rows.value.map(({ rowIndex, rowHidden }) => [rowIndex, rowHidden])).toEqual([
      [0, false],
      [1, true],
    ]);
    expect([rows.value[0]?.format?.rowHeight, columns.value[0]?.format?.columnWidth]).toEqual([30, 90]);
  });

  test('a matrix of another size is refused', async () => {
    const error = await failureOf((sheet) => {
      sheet.getRange('A1:B1').setCellProperties([[{}]]);
    });
    expect(error.code).toBe('InvalidArgument');
  });
});

describe('links', () => {
  test('show their text and lead to an address or a place', async () => {
    const link = await onSheet((sheet) => {
      const range = sheet.getRange('A1');
      range.hyperlink = { address: 'https://example.org/', textToDisplay: '办法', screenTip: '打开' };
      return range.load('hyperlink,values,format/font/underline');
    });
    expect(link.hyperlink).toEqual({
      address: 'https://example.org/',
      textToDisplay: '办法',
      screenTip: '打开',
    });
    expect([link.values, link.format.font.underline]).toEqual([[['办法']], 'Single']);
    const [none, place] = await onSheet((sheet) => {
      sheet.getRange('B1').hyperlink = { documentReference: 'Sheet1!A1' };
      sheet.getRange('A1').clear('RemoveHyperlinks');
      return ['A1', 'B1'].map((cell) => sheet.getRange(cell).load('hyperlink,values'));
    });
    expect([none!.hyperlink, none!.values]).toEqual([null, [['办法']]]);
    expect(place!.hyperlink).toEqual({ documentReference: 'Sheet1!A1', textToDisplay: '2' });
  });

  test('move with their cells', async () => {
    const link = await onSheet((sheet) => {
      sheet.getRange('A1').hyperlink = { address: 'https://example.org/' };
      sheet.getRange('A1').insert('Down');
      return sheet.getRange('A2').load('hyperlink');
    });
    expect(link.hyperlink.address).toBe('https://example.org/');
  });
});
