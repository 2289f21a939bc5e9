import type { Rewrites } from '../injects.ts';

/**
 * An opening that looks like Sev 2: few views, a poster known for this, an answer that seems to have been worked for. Two variants share
 * it word for word; what is behind it is small in one and large in the other.
 */
export const smallOpening: Rewrites = {
  'first-post': {
    subject: 'One image, 300 views',
    body: '{{draw.deal.first}}: a rewrite about new neighbours that ends in [REDACTED: hateful generalisation]. 300 views in 10 minutes, 4 replies, one of them "mine too". The account collects odd answers of chatbots; most of its posts are jokes. Poster: "Took me a while to get this one." Posts that tag our account: 1.',
  },
  journalist: {
    body: 'No hurry on my side, except that the slot is at {{draw.deadline}}. Five images have reached me, attached, from people who collect such things. Are they real? Does it still happen? How many people got answers like these? It may be nothing, in which case I’ll write that. Anything you send me is on the record.',
  },
  'own-post': {
    body: 'Brand account, post 4 of 6, paid reach in five countries: "Say it with a wink: the Banter tone." Picture approved. Automatic reposts: on, for posts that tag the account and pass 100 likes. {{draw.deal.first}} is at 97.',
  },
  'press-routing': {
    body: 'somebody has posted a silly {{org.product.inkwell}} answer. my list files it under press, narrow topic, and that doesn’t page a commander, safety or product. leave you out of it and let comms deal? wouldn’t even ask, but a reporter has called reception',
  },
};
