// Types and lint by one TypeScript program: `npm run types` and `eslint .` say the same, but each reads all files anew.
import { join } from 'node:path';
import { ESLint } from 'eslint';
import ts from 'typescript';

const ROOT = join(import.meta.dirname, '..');

const host = {
  ...ts.sys,
  onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
    throw new Error(ts.flattenDiagnosticMessageText(messageText, '\n'));
  },
};
const { fileNames, options } = ts.getParsedCommandLineOfConfigFile(join(ROOT, 'tsconfig.json'), {}, host);
const program = ts.createProgram(fileNames, options);
const faults = ts.getPreEmitDiagnostics(program);
if (faults.length > 0) {
  const shown = {
    getCurrentDirectory: () => ROOT,
    getCanonicalFileName: (name) => name,
    getNewLine: () => '\n',
  };
  process.stdout.write(ts.formatDiagnosticsWithColorAndContext(faults, shown));
}

const eslint = new ESLint({
  cwd: ROOT,
  overrideConfig: {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: false, programs: [program] } },
  },
});
const results = await eslint.lintFiles(['.']);
process.stdout.write((await eslint.loadFormatter('stylish')).format(results));
if (faults.length > 0 || results.some(({ errorCount }) => errorCount > 0)) process.exitCode = 1;
