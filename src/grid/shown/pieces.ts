import type { Piece } from './code';

export const isDigit = (piece: Piece): boolean => piece.kind === 'digit';

export function isSign(piece: Piece, text: string): boolean {
  return piece.kind === 'sign' && piece.text === text;
}

/** What a piece shows that is no digit; a colon or slash that has no meaning where it stands shows itself. */
export function literal(piece: Piece): string {
  if (piece.kind === 'literal') return piece.text;
  return piece.kind === 'sign' && (piece.text === '%' || piece.text === '/') ? piece.text : '';
}
