import type { Settings } from './protocol.ts';

const severities = ['error', 'warning', 'information', 'hint', 'off'] as const;

/** The settings in what a client sent, whatever that is; values that mean nothing are left out. */
export function readSettings(section: unknown): Settings {
  const severity: Record<string, (typeof severities)[number]> = {};
  for (const [code, value] of Object.entries(record(record(section).severity))) {
    const known = severities.find((candidate) => candidate === value);
    if (known) severity[code] = known;
  }
  const { inlayHints, codeLens } = record(section);
  return {
    severity,
    ...(typeof inlayHints === 'boolean' && { inlayHints }),
    ...(typeof codeLens === 'boolean' && { codeLens }),
  };
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
