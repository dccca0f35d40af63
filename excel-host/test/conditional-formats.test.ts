import { startExcel, type RunningExcel } from '..';
import { failureOf, onSheet } from './on-sheet';

let excel: RunningExcel;
beforeEach(async () => {
  excel = await startExcel({ workbook: { rows: [[1], [2], [3], [4]] } });
});

describe('conditional formats', () => {
  test('a cell value with its look', async () => {
    const [format, cellValue] = await onSheet((sheet) => {
      const added = sheet.getRange('A1:A4').conditionalFormats.add(Excel.ConditionalFormatType.cellValue);
      added.cellValue.format.font.color = 'red';
      added.cellValue.format.fill.color = '#FFFF00';
      added.cellValue.format.font.bold = true;
      added.cellValue.rule = { formula1: '=0', operator: 'LessThan' };
      return [
        added.load('type,priority,stopIfTrue,id'),
        added.cellValue.load('rule,format/font/color,format/font/bold,format/fill/color'),
      ] as const;
    });
    expect([format.type, format.priority, format.stopIfTrue]).toEqual(['CellValue', 0, false]);
    expect(cellValue.rule).toEqual({ formula1: '=0', operator: 'LessThan' });
    const { font, fill } = cellValue.format;
    expect([font.color, font.bold, fill.color]).toEqual(['#FF0000', true, '#FFFF00']);
  });

  test('a formula of one’s own', async () => {
    const rule = await onSheet((sheet) => {
      const { custom } = sheet.getRange('B2:B4').conditionalFormats.add(Excel.ConditionalFormatType.custom);
      custom.rule.formula = '=$A2>$C2';
      return custom.rule.load('formula,formulaR1C1');
    });
    expect([rule.formula, rule.formulaR1C1]).toEqual(['=$A2>$C2', '=RC1>RC3']);
  });

  test('texts, ranks and presets', async () => {
    const rules = await onSheet((sheet) => {
      const { conditionalFormats } = sheet.getRange('A1:A4');
      const text = conditionalFormats.add(Excel.ConditionalFormatType.containsText).textComparison;
      text.rule = { operator: 'BeginsWith', text: '未' };
      const top = conditionalFormats.add(Excel.ConditionalFormatType.topBottom).topBottom;
      top.rule = { rank: 3, type: 'BottomItems' };
      const preset = conditionalFormats.add(Excel.ConditionalFormatType.presetCriteria).preset;
      preset.rule = { criterion: 'DuplicateValues' };
      return [text.load('rule'), top.load('rule'), preset.load('rule')];
    });
    expect(rules.map(({ rule }) => rule)).toEqual([
      { operator: 'BeginsWith', text: '未' },
      { rank: 3, type: 'BottomItems' },
      { criterion: 'DuplicateValues' },
    ]);
  });

  test('scales of two colours or three, bars and icons', async () => {
    const two = {
      minimum: { formula: null, type: 'LowestValue', color: 'blue' },
      maximum: { formula: null, type: 'HighestValue', color: 'red' },
    } as unknown as Excel.ConditionalColorScaleCriteria;
    const [scale, bar, icons] = await onSheet((sheet) => {
      const { conditionalFormats } = sheet.getRange('A1:A4');
      const { colorScale } = conditionalFormats.add(Excel.ConditionalFormatType.colorScale);
      colorScale.criteria = two;
      const { dataBar } = conditionalFormats.add(Excel.ConditionalFormatType.dataBar);
      dataBar.barDirection = 'LeftToRight';
      dataBar.positiveFormat.fillColor = 'green';
      const { iconSet } = conditionalFormats.add(Excel.ConditionalFormatType.iconSet);
      iconSet.style = 'FourTrafficLights';
      return [
        colorScale.load('criteria,threeColorScale'),
        dataBar.load('barDirection,positiveFormat/fillColor'),
        iconSet.load('style'),
      ] as const;
    });
    expect(scale.threeColorScale).toBe(false);
    expect(scale.criteria).toMatchObject({ minimum: { color: '#0000FF' }, maximum: { color: '#FF0000' } });
    expect([bar.barDirection, bar.positiveFormat.fillColor]).toEqual(['LeftToRight', '#008000']);
    expect(icons.style).toBe('FourTrafficLights');
  });

  test('a new one comes first; priorities can be changed, counted from the front or the back', async () => {
    const types = async () => {
      const { items } = await onSheet((sheet) =>
        sheet.getRange('A1').conditionalFormats.load('items/type,items/priority'),
      );
      expect(items.map(({ priority }) => priority)).toEqual(items.map((_each, index) => index));
      return items.map(({ type }) => type);
    };
    await onSheet((sheet) => {
      const { conditionalFormats } = sheet.getRange('A1');
      conditionalFormats.add('Custom');
      conditionalFormats.add('DataBar');
      conditionalFormats.add('IconSet');
    });
    expect(await types()).toEqual(['IconSet', 'DataBar', 'Custom']);
    await onSheet((sheet) => {
      sheet.getRange('A1').conditionalFormats.getItemAt(0).priority = 2;
    });
    expect(await types()).toEqual(['DataBar', 'Custom', 'IconSet']);
    await onSheet((sheet) => {
      sheet.getRange('A1').conditionalFormats.getItemAt(0).priority = -1;
    });
    expect(await types()).toEqual(['Custom', 'IconSet', 'DataBar']);
  });

  test('a range has those that touch it; clearing takes them from it and leaves the rest', async () => {
    const [count, other, ranges] = await onSheet((sheet) => {
      const format = sheet.getRange('A1:A4').conditionalFormats.add('Custom');
      sheet.getRange('A2').conditionalFormats.clearAll();
      return [
        sheet.getRange('A2').conditionalFormats.getCount(),
        sheet.getRange('A1').conditionalFormats.getCount(),
        format.getRanges().load('address'),
      ] as const;
    });
    expect([count.value, other.value]).toEqual([0, 1]);
    expect(ranges.address).toBe('Sheet1!A1,Sheet1!A3:A4');
    const single = await onSheet((sheet) =>
      sheet.getRange('A1').conditionalFormats.getItemAt(0).getRangeOrNullObject().load('address'),
    );
    expect(single.isNullObject).toBe(true);
    await expect(
      onSheet((sheet) => sheet.getRange('A1').conditionalFormats.getItemAt(0).getRange().load('address')),
    ).rejects.toThrow();
  });

  test('a format is deleted, and what it has not gives a null object', async () => {
    const [none, count] = await onSheet((sheet) => {
      const { conditionalFormats } = sheet.getRange('A1');
      const format = conditionalFormats.add('Custom');
      const bar = format.dataBarOrNullObject.load('barDirection');
      return [bar, conditionalFormats.getCount()] as const;
    });
    expect([none.isNullObject, count.value]).toEqual([true, 1]);
    const left = await onSheet((sheet) => {
      const { conditionalFormats } = sheet.getRange('A1');
      conditionalFormats.getItemAt(0).delete();
      return conditionalFormats.getCount();
    });
    expect(left.value).toBe(0);
    const error = await failureOf((sheet) => sheet.getRange('A1').conditionalFormats.getItemAt(0).load('id'));
    expect(error.code).toBe('ItemNotFound');
  });

  test('bars, scales and icons do not stop others', async () => {
    const format = await onSheet((sheet) =>
      sheet.getRange('A1').conditionalFormats.add('DataBar').load('stopIfTrue'),
    );
    expect(format.stopIfTrue).toBeNull();
    await expect(
      onSheet((sheet) => (sheet.getRange('A1').conditionalFormats.getItemAt(0).stopIfTrue = true)),
    ).rejects.toThrow();
  });

  test('they move with inserted rows, and their formulas with them', async () => {
    await onSheet((sheet) => {
      sheet.getRange('B2').conditionalFormats.add('Custom').custom.rule.formula = '=A2>$A$4';
    });
    await excel.insertRows('Sheet1', 1, 1);
    const [range, rule] = await onSheet((sheet) => {
      const format = sheet.getRange('B3').conditionalFormats.getItemAt(0);
      return [format.getRange().load('address'), format.custom.rule.load('formula')] as const;
    });
    expect([range.address, rule.formula]).toEqual(['Sheet1!B3', '=A3>$A$5']);
  });

  test('special cells: those with a format, and those with the same', async () => {
    const [any, same] = await onSheet((sheet) => {
      sheet.getRange('A1:A2').conditionalFormats.add('Custom');
      sheet.getRange('C1').conditionalFormats.add('Custom');
      return [
        sheet.getRange('A1:D4').getSpecialCells('ConditionalFormats').load('address'),
        sheet.getRange('A1:D4').getSpecialCells('SameConditionalFormat').load('address'),
      ];
    });
    expect([any.address, same.address]).toEqual(['Sheet1!A1:A2,Sheet1!C1', 'Sheet1!A1:A2']);
  });
});
