import type { Decimal } from '../../grid';

interface GaugeProps {
  readonly weight: Decimal;
  /** The weight that takes the whole width; without it, this one. */
  readonly widest?: Decimal | null;
  /** Null is no bar at all, not one of 0. */
  readonly score: Decimal | null;
  /** A mark, such as the suggested score. */
  readonly tick?: Decimal | null;
  /** Some scores are missing: the outline is dashed. */
  readonly open?: boolean;
}

/**
 * A weight as an outline with the score as its filled part: a picture of figures that are given as text beside it. The
 * pane's policy for content forbids style attributes, hence SVG.
 */
export function Gauge({ weight, widest, score, tick, open }: GaugeProps) {
  const of = (points: Decimal) => {
    const within = points.lt(0) ? weight.times(0) : points.gt(weight) ? weight : points;
    return `${within
      .div(widest ?? weight)
      .times(100)
      .toFixed(2)}%`;
  };
  return (
    <svg class="gauge" aria-hidden width="100%" height="10">
      {score && <rect class="fill" y="1" width={of(score)} height="8" />}
      <rect class="frame" y="1" width={of(weight)} height="8" stroke-dasharray={open ? '3 2' : undefined} />
      {tick && <rect class="tick" x={of(tick)} width="2" height="10" />}
    </svg>
  );
}
