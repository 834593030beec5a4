/** The same said in both languages. */
export interface Words {
  readonly da: string;
  readonly en: string;
}
