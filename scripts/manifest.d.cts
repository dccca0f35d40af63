export function manifestFor(
  environment: Readonly<Record<string, string | undefined>>,
): (content: { toString(encoding: 'utf8'): string }) => string;
