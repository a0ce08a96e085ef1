const idPlace = 'fil-visit-device';
const namePlace = 'fil-visit-device-name';

/** This browser, as the register of copies knows it: a random number, and a name that its owner gave. Of no person. */
export class OwnDevice {
  get id(): string {
    const known = read(idPlace);
    if (known !== undefined) return known;
    const id = crypto.randomUUID();
    write(idPlace, id);
    return id;
  }

  get name(): string | undefined {
    return read(namePlace);
  }

  set name(name: string) {
    write(namePlace, name);
  }
}

function read(place: string): string | undefined {
  try {
    return localStorage.getItem(place) ?? undefined;
  } catch {
    return undefined;
  }
}

function write(place: string, value: string): void {
  try {
    localStorage.setItem(place, value);
  } catch {
    // A browser that keeps nothing has no copy to be recognised by either.
  }
}
