import { run } from '../../src/cli';

/** A call of the command line as a person would type it, in this process. */
export async function ziping(...words: string[]) {
  let out = '';
  let err = '';
  const status = await run(
    words,
    {
      out: (text) => {
        out += text;
      },
      err: (text) => {
        err += text;
      },
      isTerminal: false,
    },
    null,
  );
  return { status, out, err };
}
