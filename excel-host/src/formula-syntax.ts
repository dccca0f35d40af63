/** Functions that need arguments; functions that are not listed may have empty brackets. */
const NEEDS_ARGUMENTS = new Set(
  `SUM AVERAGE COUNT COUNTA MAX MIN PRODUCT MEDIAN SUMIF SUMIFS COUNTIF COUNTIFS AVERAGEIF AVERAGEIFS IF IFS
   IFERROR IFNA SWITCH CHOOSE AND OR NOT ROUND ROUNDUP ROUNDDOWN INT TRUNC ABS SQRT POWER MOD SUBTOTAL SUMPRODUCT
   VLOOKUP HLOOKUP LOOKUP XLOOKUP INDEX MATCH INDIRECT OFFSET LEFT RIGHT MID LEN TRIM FIND SEARCH SUBSTITUTE
   REPLACE TEXT VALUE CONCAT CONCATENATE TEXTJOIN DATE YEAR MONTH DAY TIME ISBLANK ISERROR ISNUMBER ISTEXT N T`
    .trim()
    .split(/\s+/),
);

const ERRORS =
  /#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!|PYTHON!|EXTERNAL!|TIMEOUT!)/iy;
const SPACE = /\s+/y;
const STRING = /"(?:[^"]|"")*"/y;
/** A sheet in quotes, which a reference follows. */
const SHEET = /'(?:[^']|'')*'!/y;
const ROWS = /\$?\d+:\$?\d+(?![\p{L}\d.])/uy;
/** Excel also accepts a sheet's name that begins with a digit without quotes. */
const NUMBERED_SHEET = /\d[\p{L}\p{N}_.]*!/uy;
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/y;
const NAME = /[\p{L}_\\$?][\p{L}\p{M}\p{N}_\\$.?]*!?/uy;
const OPERATOR = /<=|>=|<>|[-+*/^&=<>:]/y;
const CONSTANT =
  /^(?:[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?|"(?:[^"]|"")*"|TRUE|FALSE|#[A-Z/0-9_]+[!?]?)$/i;

/** An open bracket: a call of a function, or plain brackets. */
interface Open {
  readonly call: boolean;
  /** The function's name, or ''. */
  readonly name: string;
  /** Where its content begins. */
  readonly from: number;
}

/**
 * Whether Excel surely rejects a formula, given with its '=': brackets or quotes that don't close, operators without
 * values, values without operators. What is not understood here counts as a formula.
 */
export function isBroken(formula: string): boolean {
  return new Reading(formula).isBroken();
}

class Reading {
  private at = 1;
  private readonly open: Open[] = [];
  /** What came last: nothing that a value could follow, a value, or the end of a call, which can be called itself. */
  private last: 'none' | 'number' | 'text' | 'reference' | 'call' = 'none';
  private spaced = false;

  constructor(private readonly text: string) {}

  isBroken(): boolean {
    while (this.at < this.text.length) {
      this.spaced = this.take(SPACE) !== null;
      if (this.at >= this.text.length) break;
      const fits = this.step();
      if (fits === null) return false;
      if (!fits) return true;
    }
    return this.last === 'none' || this.open.length > 0;
  }

  private take(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0] ?? null;
    this.at += found?.length ?? 0;
    return found;
  }

  /** Reads on: null if this is not understood. */
  private step(): boolean | null {
    const letter = this.text.charAt(this.at);
    switch (letter) {
      case '(':
        return this.opens();
      case ')':
        return this.closes();
      case ',':
        return this.comma();
      case ';':
      case '}':
        return false;
      case '{':
        return this.array();
      case '"':
        return this.value('text', this.take(STRING));
      case "'":
        return this.sheet(SHEET);
      case '[':
        return this.structured();
      case '%':
        this.at += 1;
        return this.last !== 'none';
      case '@':
        this.at += 1;
        return this.last === 'none';
      case '#':
        return this.hash();
    }
    const operator = this.take(OPERATOR);
    if (operator !== null) return this.operator(operator);
    if (/[\d.]/.test(letter)) return this.digits();
    const name = this.take(NAME);
    return name === null ? null : this.name(name);
  }

  /** A value must be allowed here: next to another value only as references whose intersection is meant. */
  private value(kind: 'number' | 'text' | 'reference' | 'call', found: string | null): boolean {
    if (found === null || !this.hasRoomFor(kind)) return false;
    this.last = kind;
    return true;
  }

  private hasRoomFor(kind: 'number' | 'text' | 'reference' | 'call'): boolean {
    if (this.last === 'none') return true;
    const isReference = (each: string) => each === 'reference' || each === 'call';
    return this.spaced && isReference(kind) && isReference(this.last);
  }

  private opens(): boolean {
    const isCall = this.last === 'call' && !this.spaced;
    if (!isCall && !this.hasRoomFor('reference')) return false;
    this.at += 1;
    this.open.push({ call: isCall, name: '', from: this.at });
    this.last = 'none';
    return true;
  }

  private closes(): boolean {
    const open = this.open.pop();
    if (!open) return false;
    const isEmpty = this.text.slice(open.from, this.at).trim() === '';
    const endsWithComma = open.call && /,\s*$/.test(this.text.slice(open.from, this.at));
    this.at += 1;
    if (isEmpty && (!open.call || NEEDS_ARGUMENTS.has(open.name))) return false;
    if (this.last === 'none' && !isEmpty && !endsWithComma) return false;
    this.last = open.call ? 'call' : 'reference';
    return true;
  }

  private comma(): boolean {
    const open = this.open.at(-1);
    const isBare = this.last === 'none';
    const before = this.text.slice(open?.from ?? 1, this.at);
    this.at += 1;
    this.last = 'none';
    // An argument may be left out; a part of a union may not.
    return !isBare || (open?.call === true && /(?:^|,)\s*$/.test(before));
  }

  private operator(operator: string): boolean {
    if (this.last === 'none') return operator === '+' || operator === '-';
    this.last = 'none';
    return true;
  }

  private array(): boolean {
    const rest = this.text.slice(this.at);
    const found = /^\{((?:"(?:[^"]|"")*"|[^"{}])*)\}/.exec(rest);
    if (!found) return false;
    const rows = splitOutside(found[1] ?? '', ';').map((row) => splitOutside(row, ','));
    if (rows.some((row) => row.length !== rows[0]?.length)) return false;
    if (!rows.flat().every((constant) => CONSTANT.test(constant.trim().replace(/^([-+])\s+/, '$1'))))
      return false;
    this.at += found[0].length;
    return this.value('reference', found[0]);
  }

  private hash(): boolean {
    // After a reference it means the cells that it spills to.
    if (this.last !== 'none' && !this.spaced) {
      this.at += 1;
      return this.last === 'reference' || this.last === 'call';
    }
    const error = this.take(ERRORS);
    const fits = this.value('reference', error);
    // A reference to a deleted sheet continues.
    if (fits && /^#REF!$/i.test(error ?? '') && /[\p{L}$]/u.test(this.text.charAt(this.at)))
      this.last = 'none';
    return fits;
  }

  private digits(): boolean | null {
    if (this.take(ROWS) !== null) return this.value('reference', 'rows');
    if (this.sheet(NUMBERED_SHEET)) return true;
    const number = this.take(NUMBER);
    // A point alone is an operator newer than this code.
    return number === null && this.text.charAt(this.at) === '.' ? null : this.value('number', number);
  }

  /** The name of a sheet, followed by a reference. */
  private sheet(pattern: RegExp): boolean {
    if (!this.hasRoomFor('reference') || this.take(pattern) === null) return false;
    this.last = 'none';
    return !/^\s|^$/.test(this.text.charAt(this.at));
  }

  private name(name: string): boolean {
    if (name.endsWith('!')) {
      if (!this.hasRoomFor('reference')) return false;
      this.last = 'none';
      return !/^\s|^$/.test(this.text.charAt(this.at));
    }
    const before = this.at;
    this.take(SPACE);
    if (this.text.charAt(this.at) === '(' && !name.includes('$')) {
      if (!this.hasRoomFor('call')) return false;
      this.at += 1;
      this.open.push({ call: true, name: name.toUpperCase(), from: this.at });
      this.last = 'none';
      return true;
    }
    this.at = before;
    const room = this.value('reference', name);
    return room && (this.text.charAt(this.at) !== '[' || this.brackets());
  }

  /** A part of a table, or another workbook's name before a sheet's. */
  private structured(): boolean {
    if (!this.hasRoomFor('reference') || !this.brackets()) return false;
    // The sheet of another workbook: its name continues.
    this.last = /[\p{L}\p{N}_]/u.test(this.text.charAt(this.at)) ? 'none' : 'reference';
    return true;
  }

  private brackets(): boolean {
    let depth = 0;
    for (; this.at < this.text.length; this.at += 1) {
      const letter = this.text.charAt(this.at);
      if (letter === "'") this.at += 1;
      else if (letter === '[') depth += 1;
      else if (letter === ']') {
        depth -= 1;
        if (depth > 0) continue;
        this.at += 1;
        return true;
      }
    }
    return false;
  }
}

/** Parts of a text between signs that stand in no string. */
function splitOutside(text: string, sign: string): string[] {
  const parts: string[] = [];
  let [part, quoted] = ['', false];
  for (const letter of text) {
    if (letter === '"') quoted = !quoted;
    if (letter === sign && !quoted) {
      parts.push(part);
      part = '';
    } else part += letter;
  }
  return [...parts, part];
}
