/**
 * How a total is shared over groups: one seat at a time, so that a larger total only ever adds seats.
 *
 * @source Sainte-Laguë's divisors 1, 3, 5, …; A. Sainte-Laguë, "La représentation proportionnelle et la méthode des
 * moindres carrés", Annales scientifiques de l'É.N.S. 27 (1910).
 */

export interface Share {
  /** Cases the group has. */
  readonly size: number;
  /** What the group's claim is measured by: its size, or the same number for all. */
  readonly weight: number;
  /** Settles equal claims: the lowest goes first. */
  readonly tie: string;
}

/**
 * Seats per group, in the order given. Each seat goes to the highest weight / (2·seats + 1) among groups with cases
 * left; the sum is `total`, or all cases where there are fewer. Claims are compared as integers, never as floats.
 *
 * @example shareSeats(40, six groups of 15) → 7, 7, 7, 7, 6, 6 in the order of their ties
 */
export function shareSeats(total: number, shares: readonly Share[]): number[] {
  const seats = shares.map(() => 0);
  for (let seat = 0; seat < total; seat++) {
    let best = -1;
    for (let index = 0; index < shares.length; index++) {
      const share = shares[index] as Share;
      if ((seats[index] as number) >= share.size) continue;
      if (best < 0 || claimsBefore(share, seats[index] as number, shares[best] as Share, seats[best] as number)) best = index;
    }
    if (best < 0) break;
    seats[best] = (seats[best] as number) + 1;
  }
  return seats;
}

function claimsBefore(a: Share, seatsOfA: number, b: Share, seatsOfB: number): boolean {
  const left = a.weight * (2 * seatsOfB + 1);
  const right = b.weight * (2 * seatsOfA + 1);
  return left === right ? a.tie < b.tie : left > right;
}

/**
 * Fewest and most seats each group can get, whatever the ties: what a preview may say before a seed exists.
 */
export function seatBounds(total: number, shares: readonly { readonly size: number; readonly weight: number }[]): {
  readonly least: number;
  readonly most: number;
}[] {
  const tie = (index: number): string => String(index).padStart(9, "0");
  return shares.map((_, favoured) => {
    const first = shares.map((share, index) => ({ ...share, tie: index === favoured ? "" : tie(index) }));
    const last = shares.map((share, index) => ({ ...share, tie: index === favoured ? "~" : tie(index) }));
    return { least: shareSeats(total, last)[favoured] as number, most: shareSeats(total, first)[favoured] as number };
  });
}
