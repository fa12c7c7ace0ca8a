/** All keys of a list in one array of units; grows by doubling while it is filled. */
export class KeyStore {
  #flat = new Uint16Array(1024);
  #ends = new Uint32Array(128);
  #owners = new Uint32Array(128);
  #count = 0;

  /** Adds the next key; keys of one owner follow one another, and owners ascend. */
  add(key: readonly number[], owner: number): void {
    const from = this.#ends[this.#count] ?? 0;
    while (from + key.length > this.#flat.length) this.#flat = grown(this.#flat, new Uint16Array(this.#flat.length * 2));
    if (this.#count + 2 > this.#ends.length) {
      this.#ends = grown(this.#ends, new Uint32Array(this.#ends.length * 2));
      this.#owners = grown(this.#owners, new Uint32Array(this.#owners.length * 2));
    }
    this.#flat.set(key, from);
    this.#owners[this.#count] = owner;
    this.#count++;
    this.#ends[this.#count] = from + key.length;
  }

  /** Gives back what doubling took too much. */
  trim(): void {
    this.#flat = this.#flat.slice(0, this.#ends[this.#count]);
    this.#ends = this.#ends.slice(0, this.#count + 1);
    this.#owners = this.#owners.slice(0, this.#count);
  }

  get count(): number {
    return this.#count;
  }

  get bytes(): number {
    return this.#flat.byteLength + this.#ends.byteLength + this.#owners.byteLength;
  }

  get flat(): Uint16Array {
    return this.#flat;
  }

  /** Key `k` stands in `flat` from `ends[k]` to `ends[k + 1]`. */
  get ends(): Uint32Array {
    return this.#ends;
  }

  get owners(): Uint32Array {
    return this.#owners;
  }

  /** The first key of an owner. */
  firstOf(owner: number): number {
    let low = 0;
    let high = this.#count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#owners[middle] ?? 0) < owner) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function grown<T extends Uint16Array | Uint32Array>(old: T, bigger: T): T {
  bigger.set(old);
  return bigger;
}
