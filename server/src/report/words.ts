/** What every form of the report says in the same words. */
export const words = {
  contents: 'Contents',
  abbreviations: 'Abbreviations',
  sources: 'Sources',
  figures: 'Figures',
  yes: 'Yes.',
  no: 'No.',
  leftOut: 'This question is optional and was left out.',
  draft: 'Draft',
  final: 'Final version',
  draftNote: 'This is a draft. It is not meant for publication.',
} as const;
