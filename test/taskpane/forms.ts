import { formFile, type FormFile } from '../forms/load';

/** A sample without title, unit and project name: unit, kind and year must be assumed. */
export function bare(): FormFile {
  const file = formFile('jishan-2020');
  const strip = (text: string) =>
    text
      .replace(/.*自评表.*/s, '')
      .replace(/.*年度）.*/s, '')
      .replace(/[（(]万元[)）]/, '')
      .replace('项目名称', '名称');
  const rows = file.rows.map((row) => row.map((cell) => (typeof cell === 'string' ? strip(cell) : cell)));
  return { ...file, sheetName: '2020年自评', rows };
}

/** A sample with a note beside an indicator whose target has no sign. */
export function withNote(): FormFile {
  const file = formFile('zhejiang-project-2023');
  file.rows[12]![5] = '50场';
  file.rows[12]![6] = '40场';
  file.rows[12]![10] = '请处室核对';
  return file;
}

/** A sample in which no indicator's score is filled in; that of execution and the total stand. */
export function withoutScores(): FormFile {
  const file = formFile('yuelu-2022');
  file.rows.forEach((row, index) => {
    if (index >= 14 && index <= 23 && typeof row[7] === 'number') row[7] = null;
  });
  return file;
}
