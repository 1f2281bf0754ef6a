import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { rules } from '../../server/src/rules/index.ts';
import { readSettings } from '../../server/src/settings.ts';

interface Setting {
  readonly type: string;
  readonly scope: string;
  readonly default: unknown;
  readonly description?: string;
  readonly markdownDescription?: string;
  readonly properties?: Record<string, { enum: readonly string[]; description: string }>;
  readonly additionalProperties?: boolean;
}

const manifest = JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../../package.json'), 'utf8'));
const settings: Record<string, Setting> = manifest.contributes.configuration.properties;

describe('the settings in package.json', () => {
  for (const [name, setting] of Object.entries(settings)) {
    it(`${name} is explained, has a usual value of its type, and may differ from folder to folder`, () => {
      assert.equal(typeof setting.default, setting.type);
      assert.equal(setting.scope, 'resource');
      assert.match(setting.description ?? setting.markdownDescription ?? '', /^%configuration\./);
    });
  }

  it('take for a severity exactly what the server understands', () => {
    const { properties = {}, additionalProperties } = settings['emn.severity'] as Setting;
    assert.equal(additionalProperties, false);
    for (const { code } of rules) {
      const values = properties[code]?.enum ?? assert.fail(`no setting for ${code}`);
      for (const value of values) assert.equal(readSettings({ severity: { [code]: value } }).severity[code], value);
    }
  });
});
