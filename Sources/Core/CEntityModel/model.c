#include "CEntityModel.h"

extern const unsigned char lectern_entity_model_start[];
extern const unsigned char lectern_entity_model_end[];

const unsigned char *lectern_entity_model(void) { return lectern_entity_model_start; }

size_t lectern_entity_model_size(void) {
  return (size_t)(lectern_entity_model_end - lectern_entity_model_start);
}
