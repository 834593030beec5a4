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
      if (best < 0 || claimsBefore(share, seats[index] as number, shares[best] as Share, seats[best] as number))
        best = index;
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
 * Fewest and most seats each group can get, whatever the ties: what a preview may say before a seed exists. A group's
 * claims fall from seat to seat, so at most its next or its last claim ties with the claim of the last seat of all.
 */
export function seatBounds(
  total: number,
  shares: readonly { readonly size: number; readonly weight: number }[],
): {
  readonly least: number;
  readonly most: number;
}[] {
  const seats = shareSeats(
    total,
    shares.map((share, index) => ({ ...share, tie: String(index).padStart(9, "0") })),
  );
  const claims = shares.map((share, index): Claims => ({ ...share, seats: seats[index] as number }));
  const last = claims
    .filter((each) => each.seats > 0)
    .reduce<Claims | null>((low, each) => (low === null || claimOrder(each, low, -1, -1) < 0 ? each : low), null);
  const next = claims
    .filter((each) => each.seats < each.size)
    .reduce<Claims | null>((high, each) => (high === null || claimOrder(each, high, 0, 0) > 0 ? each : high), null);
  if (last === null || next === null || claimOrder(last, next, -1, 0) !== 0)
    return seats.map((own) => ({ least: own, most: own }));
  return claims.map((each) => ({
    least: each.seats - (each.seats > 0 && claimOrder(each, next, -1, 0) === 0 ? 1 : 0),
    most: each.seats + (each.seats < each.size && claimOrder(each, last, 0, -1) === 0 ? 1 : 0),
  }));
}

interface Claims {
  readonly size: number;
  readonly weight: number;
  readonly seats: number;
}

/** Which claim is higher: of a's seat (-1 the last it has, 0 the next it wants) or of b's. As integers. */
function claimOrder(a: Claims, b: Claims, ofA: -1 | 0, ofB: -1 | 0): number {
  return a.weight * (2 * (b.seats + ofB) + 1) - b.weight * (2 * (a.seats + ofA) + 1);
}
