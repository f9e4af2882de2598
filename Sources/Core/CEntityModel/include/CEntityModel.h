#ifndef LECTERN_ENTITY_MODEL_H
#define LECTERN_ENTITY_MODEL_H
#include <stddef.h>

/// The bytes of the model of names, which lie in the program's read-only data.
const unsigned char *lectern_entity_model(void);

/// How many bytes the model of names has.
size_t lectern_entity_model_size(void);
#endif
