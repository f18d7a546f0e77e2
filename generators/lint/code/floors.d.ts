/** Which way things may look; see floors.js. */
export interface Room {
  readonly at: RegExp;
  readonly floor: number;
  readonly beside?: readonly string[];
  readonly never?: readonly string[];
  readonly without?: readonly string[];
}
export declare const floors: Readonly<Record<string, Room>>;
export declare function roomOf(file: string): string | undefined;
export declare function breachOf(from: string, to: string): string | undefined;
export declare function packageBreachOf(from: string, name: string): string | undefined;
