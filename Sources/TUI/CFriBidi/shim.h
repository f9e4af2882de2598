#include <fribidi.h>

// Macros of casts, which Swift does not see.
static const FriBidiParType bidi_direction_of_first_letter = FRIBIDI_PAR_ON;
static const FriBidiParType bidi_direction_left_to_right = FRIBIDI_PAR_LTR;
