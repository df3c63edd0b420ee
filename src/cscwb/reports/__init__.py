"""Reports: records, selected and summed, composed as documents."""
