import type { Author } from '@fil/vocabulary/types';
import { prepared } from '../database/index.ts';
import type { Transaction } from '../database/index.ts';
import type { OpenFile } from '../file/open-file.ts';

const senderStatement = prepared(
  'referral.sender',
  `select professional.name, professional.role_title as role, coalesce(organization.name, institution.name) as organization
   from fil.professional
   join fil.institution on institution.id = professional.institution_id
   left join fil.organization on organization.id = professional.organization_id
   where professional.id = $1`,
);

/** Who sends, in the words that the recipient reads. */
export async function readSender(transaction: Transaction, file: OpenFile): Promise<Author> {
  const { professionalId } = file.reader.identity;
  const [sender] = await transaction.query<Author>(senderStatement, [professionalId]);
  if (!sender) throw new Error('whoever opened the file is known');
  return sender;
}
