import { hostileProse } from './prose.ts';
import { hostileSizes } from './size.ts';
import type { HostileText } from './text.ts';
import { hostileYaml } from './yaml.ts';

export const hostileTexts: readonly HostileText[] = [...hostileSizes, ...hostileYaml, ...hostileProse];
