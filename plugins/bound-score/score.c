/* score.c: stands for a scoring library that was there before OrgKit and knows nothing
 * of it. `bound-score` calls it as it is. */
#include "score.h"

#include <string.h>

int score_account(double arr, double health, const char *industry) {
  if (arr < 0) return SCORE_INVALID;
  const double weight = industry && strcmp(industry, "Software") == 0 ? 1.2 : 1;
  const double score = arr * health * weight;
  return score >= 100000 ? SCORE_GOLD : score >= 20000 ? SCORE_SILVER : SCORE_BRONZE;
}

int score_accounts(const double *arr, const double *health, size_t count, int *out) {
  for (size_t row = 0; row < count; row++) out[row] = score_account(arr[row], health[row], NULL);
  return 0;
}
