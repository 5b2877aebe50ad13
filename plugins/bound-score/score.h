/* score.h: see score.c. */
#ifndef SCORE_H
#define SCORE_H

#include <stddef.h>

enum { SCORE_INVALID = -1, SCORE_BRONZE = 0, SCORE_SILVER = 1, SCORE_GOLD = 2 };

/* The tier of an account; SCORE_INVALID for a negative ARR. */
int score_account(double arr, double health, const char *industry);

/* The same for `count` accounts, without industries; 0. */
int score_accounts(const double *arr, const double *health, size_t count, int *out);

#endif
