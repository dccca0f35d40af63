import { relative, sep } from 'node:path';
import tseslint from 'typescript-eslint';
import officeAddins from 'eslint-plugin-office-addins';
import prettier from 'eslint-config-prettier';

/** Direction of imports: what each folder under src may import. docs/architecture.md says why. */
const MAY_IMPORT = {
  grid: [],
  form: ['grid'],
  indicator: ['grid'],
  policy: ['grid', 'form', 'indicator'],
  scoring: ['grid', 'form', 'indicator', 'policy'],
  rules: ['grid', 'form', 'indicator', 'policy', 'scoring'],
  edits: ['grid', 'form', 'indicator', 'policy', 'scoring', 'rules'],
  report: ['grid', 'form', 'indicator', 'policy', 'scoring', 'rules', 'edits'],
  excel: ['grid', 'form', 'indicator', 'policy', 'scoring', 'rules', 'edits', 'report'],
  taskpane: ['grid', 'form', 'indicator', 'policy', 'scoring', 'rules', 'edits', 'report', 'excel'],
  commands: [
    'grid',
    'form',
    'indicator',
    'policy',
    'scoring',
    'rules',
    'edits',
    'report',
    'excel',
    'taskpane',
  ],
  xlsx: ['grid', 'report'],
  docx: ['report', 'xlsx'],
  cli: ['grid', 'form', 'indicator', 'policy', 'scoring', 'rules', 'edits', 'report', 'xlsx', 'docx'],
};
const FOLDERS = Object.keys(MAY_IMPORT);
const CORE = ['grid', 'form', 'indicator', 'policy', 'scoring', 'rules', 'edits', 'report'];

/** Packages that pure folders may import; folders that are not listed may import any. */
const MAY_IMPORT_PACKAGES = {
  ...Object.fromEntries(CORE.map((folder) => [folder, ['big.js']])),
  xlsx: ['saxes', 'fflate', '@e965/xlsx'],
  docx: [],
};
const PURE = Object.keys(MAY_IMPORT_PACKAGES);

/** Globals that pure folders do without. src/xlsx reads the ISO dates of strict files, and so may use Date. */
const WORLD = [
  'Date',
  'Intl',
  'window',
  'document',
  'process',
  'console',
  'Buffer',
  'Office',
  'Excel',
  'setTimeout',
  'fetch',
];

/** A folder is reached by its index only, and only where the table allows it. */
function directionOf(folder) {
  const forbidden = FOLDERS.filter((other) => other !== folder && !MAY_IMPORT[folder].includes(other));
  const patterns = FOLDERS.filter((other) => other !== folder).map((other) => ({
    regex: `^(\\.\\./)+${other}/.+`,
    message: `Import from ../${other}: its index is its public face.`,
  }));
  if (forbidden.length > 0) {
    patterns.push({
      regex: `^(\\.\\./)+(${forbidden.join('|')})(/|$)`,
      message: `src/${folder} may import only: ${MAY_IMPORT[folder].join(', ') || 'nothing of ours'}.`,
    });
  }
  patterns.push({
    regex: '^(\\.\\./)+(test|excel-host|workbench)(/|$)',
    message: 'src knows nothing of tests and of the emulated Excel.',
  });
  const packages = MAY_IMPORT_PACKAGES[folder];
  if (packages) {
    patterns.push({
      regex: `^(?!\\.|(?:${packages.join('|')})$)`,
      message: `src/${folder} may import only the packages: ${packages.join(', ') || 'none'}.`,
    });
  }
  return {
    files: [`src/${folder}/**/*.ts`],
    rules: { 'no-restricted-imports': ['error', { patterns }] },
  };
}

/** Files and folders are named in kebab-case: lower case, words joined by hyphens. */
const kebabCase = {
  create: (context) => ({
    Program(node) {
      const path = relative(import.meta.dirname, context.filename).split(sep);
      const wrong = path.find((name) => !/^\.?[a-z0-9]+(?:[-.][a-z0-9]+)*$/.test(name));
      if (wrong !== undefined) context.report({ node, message: `Name this in kebab-case: ${wrong}` });
    },
  }),
};

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', 'coverage/**'] },
  ...tseslint.configs.strictTypeChecked.map((config) => ({
    ...config,
    files: ['**/*.ts'],
  })),
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      eqeqeq: 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['**/*.ts', '**/*.mjs', '**/*.cjs', '**/*.js'],
    plugins: { names: { rules: { 'kebab-case': kebabCase } } },
    rules: { 'names/kebab-case': 'error' },
  },
  ...FOLDERS.map(directionOf),
  ...PURE.map((folder) => ({
    files: [`src/${folder}/**/*.ts`],
    rules: {
      'no-restricted-globals': [
        'error',
        ...WORLD.filter((name) => folder !== 'xlsx' || name !== 'Date').map((name) => ({
          name,
          message: 'Pure folders know no clock, locale, DOM, Node or Office.',
        })),
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Pure folders are deterministic.' },
      ],
    },
  })),
  {
    files: ['src/excel/**/*.ts', 'src/taskpane/**/*.ts', 'src/commands/**/*.ts'],
    plugins: { 'office-addins': officeAddins },
    rules: Object.fromEntries(
      Object.keys(officeAddins.rules).map((rule) => [`office-addins/${rule}`, 'error']),
    ),
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'AssignmentExpression > MemberExpression.left[property.name=/^(innerHTML|outerHTML)$/]',
          message: 'Text from a sheet is data: build elements, set textContent.',
        },
        {
          selector:
            'CallExpression[callee.property.name=/^(insertAdjacentHTML|write|writeln)$/][callee.object.name="document"]',
          message: 'Text from a sheet is data: build elements, set textContent.',
        },
      ],
    },
  },
  {
    files: ['test/**/*.ts', 'bench/**/*.ts', 'scripts/**/*.ts', 'workbench/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '(^|/)excel-host/(?!(?:browser|environment)$)',
              message: 'Import from excel-host, in a page from excel-host/browser: these are its faces.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['excel-host/src/**/*.ts', 'excel-host/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(\\.\\./)+src/(?!xlsx$)',
              message: 'Of the add-in, excel-host may import only src/xlsx.',
            },
            {
              regex: '^(\\.\\./)+(test|bench|scripts|workbench)(/|$)',
              message: 'excel-host knows nothing of those who use it.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['test/**/*.ts', 'excel-host/test/**/*.ts', 'bench/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off', 'max-lines': 'off' },
  },
  prettier,
);
