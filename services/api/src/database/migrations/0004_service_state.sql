-- What nodes of the service share beside files: no node holds state that another would miss.

-- Assertions a client has already shown at the token endpoint: each is good once.
create table fil.token_replay (
  client_id text not null,
  jti text not null,
  expires_at timestamptz not null,
  primary key (client_id, jti)
);
create index token_replay_expiry on fil.token_replay (expires_at);
grant select, insert, delete on fil.token_replay to fil_app;

-- Where the demonstration's clock stands. Empty outside a demonstration.
create table fil.demonstration_clock (
  only_row boolean primary key default true check (only_row),
  moment timestamptz not null
);
grant select, insert, update on fil.demonstration_clock to fil_app, fil_maintenance;
