const escaped = (text: string) => text.replace(/[.+^${}()|[\]\\*?]/g, String.raw`\$&`);

/** A pattern for a text in which * stands for any letters, ? for one, and ~ before them takes that away. */
export function wildcards(text: string, flags: string, complete: boolean): RegExp {
  const anything = complete ? '[^]*' : '[^]*?';
  const source = text.replace(/~[*?~]|\*|\?|[^*?~]+|~/g, (part) => {
    if (part === '*') return anything;
    if (part === '?') return '[^]';
    return escaped(/^~[*?~]$/.test(part) ? part.slice(1) : part);
  });
  return new RegExp(complete ? `^${source}$` : source, flags);
}
