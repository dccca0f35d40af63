import type { BlankId } from '../../src/blank';

/** What a person types into a blank form, and what its formulas must then hold. */
export interface Filled {
  readonly typed: Readonly<Record<string, string | number>>;
  readonly calculated: Readonly<Record<string, number>>;
}

/** Name, target, actual, weight, score, and perhaps a reason. */
type Row = readonly (string | number)[];

/** Weights 50, 30 and 10; scores 88.9. */
const INDICATORS: readonly Row[] = [
  ['举办培训班期数', '≥6期', '6期', 7, 7],
  ['培训人数', '≥1200人', '1248人', 7, 7],
  ['印发宣传资料', '≥5000份', '5000份', 6, 6],
  ['培训合格率', '≥95%', '97%', 6, 6],
  ['资料差错率', '≤1%', '0.4%', 5, 5],
  ['培训完成时间', '11月底前', '11月20日', 5, 5],
  ['资料印发时间', '3月31日前', '3月28日', 4, 4],
  ['人均培训成本', '≤400元', '386元', 5, 5],
  ['单册印制成本', '≤8元', '7.5元', 5, 5],
  ['带动农产品销售额', '≥300万元', '312万元', 6, 6],
  ['新增就业人数', '≥200人', '180人', 8, 7.2, '两家企业推迟招工，明年一季度补招'],
  ['技术入户率', '≥80%', '84%', 6, 6],
  ['农药减量比例', '≥3%', '3.2%', 5, 5],
  ['长效管护机制', '健全', '健全', 5, 5],
  ['参训人员满意度', '≥90%', '92%', 5, 5],
  ['农户满意度', '≥90%', '84.6%', 5, 4.7, '两期食宿安排不周，今后统一由培训中心承办'],
];

/** Rows of the table from the given one on; columns of name, target, actual, weight, score and reason. */
function table(from: number, columns: string): Record<string, string | number> {
  const cells = INDICATORS.flatMap((row, index) =>
    row.map((value, at) => [`${columns[at] ?? ''}${from + index}`, value] as const),
  );
  return Object.fromEntries(cells);
}

export const FILLED: Readonly<Record<BlankId, Filled>> = {
  'project-central': {
    typed: {
      A2: '（2024年度）',
      B3: '农业技术推广',
      B4: '某县农业农村局',
      F4: '某县农业技术推广中心',
      ...{ D7: 100, E7: 120.5, F7: 118 },
      ...{ D8: 0, E8: 19.5, F8: 19.5 },
      ...{ D9: 20, E9: 20, F9: 18.5 },
      B11: '培训农技人员1200人，推广新技术。',
      F11: '培训1248人，推广新技术3项。',
      ...table(13, 'DEFGHI'),
    },
    // 156 ÷ 160 = 97.5 %; 9.75 + 88.9 = 98.65
    calculated: { D6: 120, E6: 160, F6: 156, H6: 0.975, I6: 9.75, H8: 1, H29: 98.65 },
  },
  'department-central': {
    typed: {
      A2: '（2024年度）',
      C3: '某部机关服务局',
      ...{ B6: '保障机关运行', C6: '全年运行平稳', F6: 800, G6: 40, I6: 800, J6: 30 },
      ...{ B7: '举办培训', C7: '完成6期', F7: 150, G7: 10, I7: 140, J7: 10 },
      B12: '保障机关运行，培训1200人。',
      H12: '运行平稳，培训1248人。',
      ...table(14, 'DGHKLM'),
    },
    // 980 ÷ 1000 = 98 %; 9.8 + 88.9 = 98.7
    calculated: { E6: 840, H7: 150, E10: 1000, F10: 950, H10: 980, J10: 40, L10: 0.98, M10: 9.8, L30: 98.7 },
  },
  'project-hunan': {
    typed: {
      A2: '（2024年度）',
      C3: '农业技术推广',
      G3: '延续项目',
      C4: '某县农业农村局',
      G4: '某县农业技术推广中心',
      ...{ E7: 120.5, F7: 118, E8: 19.5, F8: 19.5, E9: 20, F9: 18.5 },
      B11: '培训农技人员1200人，推广新技术。',
      F11: '培训1248人，推广新技术3项。',
      ...table(13, 'DEFGHI'),
    },
    calculated: { E6: 160, F6: 156, G6: 0.975, I6: 9.75, H29: 98.65 },
  },
  'department-hunan': {
    typed: {
      A2: '（2024年度）',
      C3: '某县农业农村局',
      C4: '负责农业农村工作的统筹、协调和管理。',
      ...{ C5: 46, G5: 44 },
      ...{ E8: 900, F8: 890, E9: 100, F9: 90 },
      ...{ E12: 500, F12: 500, E13: 80, F13: 78, E14: 420, F14: 402 },
      B16: '培训农技人员1200人，推广新技术。',
      F16: '培训1248人，推广新技术3项。',
      ...table(18, 'DEFGHI'),
    },
    calculated: { E7: 1000, F7: 980, G7: 0.98, I7: 9.8, E11: 580, F11: 578, E10: 1000, F10: 980, H34: 98.7 },
  },
};
