/** Words of a vocabulary line, written with blanks or line breaks between them so that one is easily added. */
export function words(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}
