/** The words of a vocabulary line, separated by blanks or line breaks so that adding one is easy. */
export function words(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}
