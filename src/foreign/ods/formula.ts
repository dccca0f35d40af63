/**
 * A formula of OpenDocument as Excel writes it: of:=SUM([.E5:.E8];[$表2.B3]) → =SUM(E5:E8,表2!B3). Null where there is
 * none.
 */
export function excelFormula(text: string | undefined): string | null {
  if (text === undefined) return null;
  const formula = text.replace(/^[a-z]+:(?==)/i, '');
  if (/^msoxl:/i.test(text)) return formula;
  return formula.replace(/"(?:[^"]|"")*"|\[(?:'(?:[^']|'')*'|[^\]'])*\]|[;~]/g, (token) => {
    if (token === ';' || token === '~') return ',';
    return token.startsWith('[') ? reference(token.slice(1, -1)) : token;
  });
}

/** A reference without its brackets; the sheet of a range's end is that of its start. */
function reference(text: string): string {
  const [, sheet = '', start = '', end] =
    /^\$?((?:'(?:[^']|'')*'|[^.']*))\.([^:]*)(?::(?:\$?(?:'(?:[^']|'')*'|[^.']*))\.(.*))?$/.exec(text) ?? [];
  if (start === '') return text;
  const cells = end === undefined ? start : `${start}:${end}`;
  return sheet === '' ? cells : `${sheet}!${cells}`;
}
