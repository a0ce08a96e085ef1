/** One message of an event stream. */
export interface StreamMessage {
  readonly type: string;
  readonly data: string;
  /** The last identifier received, in this message or before. */
  readonly id: string;
}

/** Reads `text/event-stream` (WHATWG HTML, 9.2.6) in pieces cut anywhere; line ends are LF, CR or CRLF. */
export class EventStreamParser {
  #rest = '';
  #type = '';
  #data: string[] = [];
  #id = '';
  #started = false;

  /** The messages that this piece completes. */
  push(piece: string): readonly StreamMessage[] {
    const messages: StreamMessage[] = [];
    let text = this.#rest + piece;
    if (!this.#started && text !== '') {
      text = text.replace(/^\uFEFF/, '');
      this.#started = true;
    }
    // A CR at the end may be half of a CRLF: it waits for what follows.
    const ready = text.endsWith('\r') ? text.slice(0, -1) : text;
    const lines = ready.split(/\r\n|\n|\r/);
    this.#rest = (lines.pop() ?? '') + text.slice(ready.length);
    for (const line of lines) {
      const message = this.#line(line);
      if (message) messages.push(message);
    }
    return messages;
  }

  #line(line: string): StreamMessage | undefined {
    if (line === '') return this.#complete();
    const colon = line.indexOf(':');
    // A line that begins with a colon is a comment.
    if (colon === 0) return undefined;
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'event') this.#type = value;
    else if (field === 'data') this.#data.push(value);
    else if (field === 'id' && !value.includes('\0')) this.#id = value;
    return undefined;
  }

  #complete(): StreamMessage | undefined {
    const message =
      this.#data.length > 0
        ? { type: this.#type || 'message', data: this.#data.join('\n'), id: this.#id }
        : undefined;
    this.#type = '';
    this.#data = [];
    return message;
  }
}
