/** A browser without a screen: cookies by host, redirections followed by hand, nothing else. */
export class Browser {
  readonly #cookies = new Map<string, string>();

  /** Sends one request, with the cookies that a browser would send to 127.0.0.1 whatever the port. */
  async send(address: string, options: RequestInit = {}): Promise<Response> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(address, {
      redirect: 'manual',
      ...options,
      headers: { ...(cookie && { cookie }), ...options.headers },
    });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const [name = '', ...value] = pair.split('=');
      if (value.join('=') === '' || /expires=Thu, 01 Jan 1970/i.test(line)) this.#cookies.delete(name);
      else this.#cookies.set(name, value.join('='));
    }
    return response;
  }

  /** Follows redirections to the page they lead to. */
  async visit(
    address: string,
    options: RequestInit = {},
  ): Promise<{
    readonly url: string;
    readonly status: number;
    readonly body: string;
    readonly headers: Headers;
  }> {
    let url = address;
    let response = await this.send(url, options);
    for (let hops = 0; response.status >= 300 && response.status < 400 && hops < 12; hops += 1) {
      url = new URL(response.headers.get('location') ?? '', url).href;
      response = await this.send(url);
    }
    return { url, status: response.status, body: await response.text(), headers: response.headers };
  }

  /** Fills in the sign-in form that `address` leads to. */
  async signIn(address: string, account: string, password: string) {
    const form = await this.visit(address);
    const action = /<form method="post" action="([^"]+)"/.exec(form.body)?.[1] ?? '';
    return this.visit(new URL(action, form.url).href, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: new URL(form.url).origin },
      body: new URLSearchParams({ account, userName: '', password }),
    });
  }

  cookieNames(): string[] {
    return [...this.#cookies.keys()];
  }

  cookieValues(): string[] {
    return [...this.#cookies.values()];
  }
}
