/* score.c: stands for a library that was there before OrgKit and knows nothing of it. */

/* 2, 1 or 0 by ARR and health (1 is 100%); -1 for a negative ARR. */
int score_account(double arr, double health) {
  if (arr < 0) return -1;
  const double score = arr * health;
  return score >= 100000 ? 2 : score >= 20000 ? 1 : 0;
}
