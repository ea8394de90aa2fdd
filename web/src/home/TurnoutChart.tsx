// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef, useState } from 'preact/hooks';
import type { TurnoutPoint } from '../api/elections.ts';
import { useFormat } from '../ui/format.ts';
import { Details, Table } from '../ui/Parts.tsx';
import { useWords } from '../words/index.ts';
import { ceiling, chartOf, type Span, spansOf } from './hours.ts';

const height = 220;
const edge = { left: 44, right: 8, top: 12, bottom: 28 };

/** Who voted when: bars, and the same as a table. Nothing here depends on what anybody chose. */
export function TurnoutChart({ points }: { points: TurnoutPoint[] }) {
  const { home } = useWords();
  const { number, moment } = useFormat();
  const { hours, spans } = chartOf(points);
  if (spans.length === 0) return <p>{home.turnout.none}</p>;
  const table = spansOf(points, 1).filter((span) => span.voters > 0);
  return (
    <figure class="chart">
      <figcaption>
        {home.turnout.byTime} <span class="note">({home.turnout.peak(hours)})</span>
      </figcaption>
      <Bars spans={spans} hours={hours} />
      <Details summary={home.turnout.table}>
        <Table
          caption={home.turnout.byTime}
          head={[home.turnout.hour, home.turnout.new, home.turnout.total]}
          numbers={[1, 2]}
          rows={table.map((span) => ({
            key: String(span.start),
            cells: [moment(span.start, 'hour'), number(span.voters), number(span.total)],
          }))}
        />
      </Details>
    </figure>
  );
}

function Bars({ spans, hours }: { spans: Span[]; hours: number }) {
  const { home } = useWords();
  const { number, moment } = useFormat();
  const { box, width } = useWidth();
  const busiest = spans.reduce((a, b) => (b.voters > a.voters ? b : a));
  const top = ceiling(busiest.voters);
  const [inner, tall] = [width - edge.left - edge.right, height - edge.top - edge.bottom];
  const step = inner / spans.length;
  const y = (value: number) => edge.top + tall * (1 - value / top);
  const shown = (span: Span) => moment(span.start, hours === 24 ? 'day' : 'hour');
  const [first, last] = [spans[0] ?? busiest, spans.at(-1) ?? busiest];
  return (
    <div ref={box} class="chart-box">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        height={height}
        width={width}
        role="img"
        aria-label={home.turnout.chart(shown(first), shown(last), number(busiest.voters), shown(busiest))}
      >
        {[0, top / 2, top].map((value) => (
          <g key={value}>
            <line class="grid" x1={edge.left} x2={width - edge.right} y1={y(value)} y2={y(value)} />
            <text class="axis" x={edge.left - 8} y={y(value) + 4} text-anchor="end">
              {number(value)}
            </text>
          </g>
        ))}
        {spans.map((span, i) => {
          const wide = Math.min(step * 0.8, 48);
          return (
            <rect
              key={span.start}
              class="bar-mark"
              x={edge.left + step * i + (step - wide) / 2}
              y={y(span.voters)}
              width={wide}
              height={Math.max(0, y(0) - y(span.voters))}
              rx={Math.min(3, wide / 3)}
            />
          );
        })}
        <text
          class="axis"
          x={spans.length > 1 ? edge.left : edge.left + inner / 2}
          y={height - 6}
          text-anchor={spans.length > 1 ? 'start' : 'middle'}
        >
          {shown(first)}
        </text>
        {spans.length > 1 && (
          <text class="axis" x={width - edge.right} y={height - 6} text-anchor="end">
            {shown(last)}
          </text>
        )}
      </svg>
    </div>
  );
}

/** The width that there is, so that letters and bars are drawn in true pixels. */
function useWidth() {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(320);
  useEffect(() => {
    if (!box.current) return;
    const watch = new ResizeObserver(([entry]) => setWidth(Math.max(240, Math.floor(entry?.contentRect.width ?? 320))));
    watch.observe(box.current);
    return () => watch.disconnect();
  }, []);
  return { box, width };
}
