import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { readImport } from '@fil/instruments/import';
import { machineClock } from '../clock/service-clock.ts';
import { asMaintenance } from '../database/owner.ts';
import { transactionOn } from '../database/transaction.ts';
import { importForm } from '../instrument/import-form.ts';
import type { ImportResult } from '../instrument/import-form.ts';
import { instrumentMessages } from '../instrument/import-messages.ts';
import { toldReport } from '../instrument/told-report.ts';
import { filled } from '../messages/commands.ts';
import type { Command, CommandContext } from './command.ts';

const misused = 2;

/**
 * `fil import-instrument <questionnaire.json> --institution <id> [--mapping <file>] [--name <name>] [--check]`: brings an
 * institution's own form, as its operator. Exit code 1 when it cannot be kept, 2 when the command was misused.
 */
export const importInstrumentCommand: Command = async (words, context) => {
  const messages = instrumentMessages(context.language);
  const asked = parse(words);
  if (!asked) return tell(context, messages.usage, misused);
  const institutions = await knownInstitutions(context);
  const institution = institutions.find(({ id }) => id === asked.institution);
  if (!institution) {
    const ids = institutions.map(({ id }) => id).join(', ');
    return tell(context, filled(messages.institutionUnknown, { id: asked.institution, ids }), misused);
  }

  const read: Record<'questionnaire' | 'mapping', unknown> = { questionnaire: undefined, mapping: undefined };
  for (const [name, path] of Object.entries(asked.files)) {
    if (path === undefined) continue;
    const content = await readJson(path);
    if (!content) return tell(context, filled(messages.unreadable, { path }), 1);
    read[name as keyof typeof read] = content.json;
  }

  if (asked.check) {
    const { report } = readImport(read.questionnaire, read.mapping);
    for (const line of toldReport(report, messages)) context.say(line);
    return tell(context, messages.outcomes.checked, report.obstacles.length > 0 ? 1 : 0);
  }
  const result = await keep(context, {
    ...read,
    institutionId: institution.id,
    territoryId: institution.territoryId,
    name: asked.name,
    at: machineClock.now(),
    by: null,
  });
  for (const line of toldReport(result.report, messages)) context.say(line);
  if (result.outcome === 'refused') return tell(context, messages.refusals[result.rule], 1);
  const { outcome, id, version } = result;
  return tell(context, filled(messages.outcomes[outcome], { id, version }), 0);
};

function tell(context: CommandContext, text: string, code: number): number {
  context.say(text);
  return code;
}

interface Asked {
  readonly files: { readonly questionnaire: string; readonly mapping: string | undefined };
  readonly institution: string;
  readonly name: string | undefined;
  readonly check: boolean;
}

function parse(words: readonly string[]): Asked | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        institution: { type: 'string' },
        mapping: { type: 'string' },
        name: { type: 'string' },
        check: { type: 'boolean', default: false },
      },
    });
    const [questionnaire] = positionals;
    const { institution, mapping, name, check } = values;
    if (questionnaire === undefined || positionals.length > 1 || institution === undefined) return undefined;
    return { files: { questionnaire, mapping }, institution, name, check };
  } catch {
    // An option that does not exist, or without its value.
    return undefined;
  }
}

async function readJson(path: string): Promise<{ readonly json: unknown } | undefined> {
  try {
    return { json: JSON.parse(await readFile(path, 'utf8')) };
  } catch {
    return undefined;
  }
}

function knownInstitutions(
  context: CommandContext,
): Promise<readonly { readonly id: string; readonly territoryId: string }[]> {
  return asMaintenance(context.database.ownerUrl, async (client) => {
    const { rows } = await client.query<{ id: string; territoryId: string }>(
      `select id, territory_id as "territoryId" from fil.institution where kind = 'record' order by id`,
    );
    return rows;
  });
}

function keep(context: CommandContext, form: Parameters<typeof importForm>[1]): Promise<ImportResult> {
  return asMaintenance(context.database.ownerUrl, async (client) => {
    await client.query('begin');
    try {
      const result = await importForm(transactionOn(client), form);
      await client.query('commit');
      return result;
    } catch (failure) {
      await client.query('rollback').catch(() => undefined);
      throw failure;
    }
  });
}
