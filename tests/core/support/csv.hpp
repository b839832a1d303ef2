// Reads the tables of `tests/tables/`: a header row, commas, no quotes. Node reads the same files.
#pragma once

#include <map>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "project_file.hpp"

namespace permit_guide::tests {

// One row by column name.
class CsvRow {
 public:
  CsvRow(const std::vector<std::string>& header, const std::vector<std::string>& cells) {
    if (header.size() != cells.size())
      throw std::runtime_error("row with a wrong number of cells: " + cells.front());
    for (std::size_t at = 0; at < header.size(); ++at) cells_[header[at]] = cells[at];
  }

  const std::string& operator[](const std::string& column) const { return cells_.at(column); }
  int number(const std::string& column) const { return std::stoi(cells_.at(column)); }

  // The row as it is shown when a test fails.
  std::string text() const {
    std::string line;
    for (const auto& [column, cell] : cells_) line += column + "=" + cell + " ";
    return line;
  }

 private:
  std::map<std::string, std::string> cells_;
};

inline std::vector<std::string> split_csv_line(const std::string& line) {
  std::vector<std::string> cells;
  std::istringstream stream(line);
  for (std::string cell; std::getline(stream, cell, ',');) cells.push_back(cell);
  if (!line.empty() && line.back() == ',') cells.emplace_back();
  return cells;
}

// The rows of `tests/tables/<name>`. A table without rows is a fault, not a test that passes.
inline std::vector<CsvRow> read_table(const std::string& name) {
  std::ifstream file = open_project_file("tests/tables/" + name);
  std::string line;
  std::getline(file, line);
  const std::vector<std::string> header = split_csv_line(line);
  std::vector<CsvRow> rows;
  while (std::getline(file, line))
    if (!line.empty()) rows.emplace_back(header, split_csv_line(line));
  if (rows.empty()) throw std::runtime_error("empty table " + name);
  return rows;
}

}  // namespace permit_guide::tests
