/** The comment of an answer that was offered with the dates behind it, and what the reviewer has written to it. */

/** How the text of an offer begins; it ends at its first full stop. */
export const OFFER_BEGINS = "Forudfyldt fra datoer:";
const OFFERED = /^Forudfyldt fra datoer:[^.]*\.\s*/u;

/** What a reviewer has written: the comment without the text of the offer in front. */
export function ownComment(comment: string): string {
  return comment.replace(OFFERED, "");
}

/** Whether an answer stands as it was offered, and nobody has written anything to it. */
export function isAsOffered(answer: string, comment: string, offered: string | undefined): boolean {
  return offered !== undefined && answer === offered && ownComment(comment) === "";
}
