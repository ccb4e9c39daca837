import js from '@eslint/js'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

const noLiteralText = [
  'error',
  {
    selector: 'JSXText[value=/\\p{L}{2,}/u]',
    message: 'Every text that a person reads comes from src/locales.',
  },
  {
    selector:
      'JSXAttribute[name.name=/^(aria-label|title|alt|placeholder|label|helperText)$/] > Literal[value=/\\p{L}{2,}/u]',
    message: 'Every text that a person reads comes from src/locales.',
  },
]

export default tseslint.config(
  { ignores: ['dist', 'node_modules', '.cache'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'max-lines': ['error', { max: 350, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  { files: ['src/**/*.tsx'], rules: { 'no-restricted-syntax': noLiteralText } },
  // Data, not logic: long by nature.
  { files: ['src/locales/**', 'src/sandbox/seed/**'], rules: { 'max-lines': 'off' } },
  { files: ['test/**'], rules: { 'no-console': 'off' } },
)
