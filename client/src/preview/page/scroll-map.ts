/** Something that stands on a line of the file and at a height of the page; both only ever compared and interpolated. */
export interface Point {
  readonly line: number;
  readonly top: number;
}

/** Leads from lines to heights and back, also between the places that are known. */
export interface ScrollMap {
  topOf(line: number): number;
  lineOf(top: number): number;
}

/**
 * Interpolates between points. Where the file has another order than the page, lines do not grow with the height from
 * one point to the next; between those two there is nothing to interpolate, and the upper one counts.
 */
export function createScrollMap(points: readonly Point[]): ScrollMap {
  const sorted = points.toSorted((a, b) => a.top - b.top || a.line - b.line);
  const stretches = sorted.slice(1).map((to, index) => ({ from: sorted[index] as Point, to }));
  return {
    topOf(line) {
      let best: (typeof stretches)[number] | undefined;
      for (const stretch of stretches) {
        const { from, to } = stretch;
        const length = to.line - from.line;
        if (from.line <= line && line < to.line && (!best || length < best.to.line - best.from.line)) best = stretch;
      }
      if (best) return between(line, best.from.line, best.to.line, best.from.top, best.to.top);
      return nearestBefore(sorted, line)?.top ?? sorted[0]?.top ?? 0;
    },
    lineOf(top) {
      const index = sorted.findLastIndex((point) => point.top <= top);
      const [from, to] = [sorted[index], sorted[index + 1]];
      if (!from) return sorted[0]?.line ?? 0;
      if (!to || to.line < from.line) return from.line;
      return between(top, from.top, to.top, from.line, to.line);
    },
  };
}

/** The lowest place on the page of the last known line up to `line`. */
function nearestBefore(points: readonly Point[], line: number): Point | undefined {
  let nearest: Point | undefined;
  for (const point of points) if (point.line <= line && (!nearest || point.line >= nearest.line)) nearest = point;
  return nearest;
}

function between(value: number, from: number, to: number, first: number, last: number): number {
  return to === from ? first : first + ((value - from) / (to - from)) * (last - first);
}
