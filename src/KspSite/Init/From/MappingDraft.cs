using System.Text;
using KspSite.Core.Input;
using KspSite.Input;

namespace KspSite.Init.From;

/// <summary>Writes a proposal as a mapping.yaml that people can read and correct: what is not sure is a comment with its question.</summary>
internal static class MappingDraft
{
    public static string Of(ImmutableArray<SourceProposal> proposals, IReadOnlyCollection<ForeignFile> notMapped, Language language)
    {
        var text = new StringBuilder();
        Line(text, new Words(
            "# 由 kspsite init --from 起草。没有 # 的各行已经生效；带“# ?”的是拿不准的，确认后去掉“# ? ”。\n# 列名和取值：kspsite schema 表名。改好后运行 kspsite check，它会说还缺什么。",
            "# Drafted by kspsite init --from. Lines without # are in force; those with “# ?” are not sure: take “# ? ” away to use them.\n# Columns and values: kspsite schema TABLE. Then run kspsite check, which says what is still missing.").In(language));
        var (ours, unknown) = (notMapped.Where(MappingProposal.IsOurs), notMapped.Where(f => !MappingProposal.IsOurs(f)));
        foreach (var file in ours) Line(text, "# " + file.Name + ": " + new Words("列名就是本程序的，不需要映射", "its headers are ours; nothing to map").In(language));
        Line(text, "sources:");
        foreach (var proposal in proposals) Source(text, proposal, language);
        foreach (var file in unknown) Skeleton(text, file, language);
        return text.ToString();
    }

    // All of it is a comment; whoever knows the file has only the names to fill in.
    private static void Skeleton(StringBuilder text, ForeignFile file, Language language)
    {
        Line(text, "");
        Line(text, "  # " + new Words(
            $"{file.Path}：看不出是哪张表。要用它，就把“?”改成表名和列名（kspsite schema 列出全部），删掉不用的行，再去掉行首的“# ”。",
            $"{file.Path}: not recognised as any table. To use it, write the names of table and columns for “?” (kspsite schema lists them), delete the lines that you do not need, and take “# ” away.").In(language));
        Line(text, $"  # - file: {Quoted(file.Pattern)}");
        if (file.Sheet is { } sheet) Line(text, $"  #   sheet: {Quoted(sheet)}");
        Line(text, "  #   table: ?");
        Layout(text, file, "# ", language);
        Line(text, "  #   columns:");
        foreach (var column in file.Columns) Line(text, $"  #     ?: {Quoted(column.Header)}");
    }

    private static void Layout(StringBuilder text, ForeignFile file, string mark, Language language)
    {
        if (file.HeaderRow > HeaderSearch.RowsSearched) Line(text, $"  {mark}  header_row: {Numerals.Text(file.HeaderRow)}");
        if (file.Note is { } note) Line(text, $"  {mark}  stop_at: [{Quoted(note)}]   # " + new Words("表格下方的说明", "notes below the table").In(language));
    }

    private static void Source(StringBuilder text, SourceProposal proposal, Language language)
    {
        var file = proposal.File;
        var mark = proposal.IsSure ? "" : "# ? ";
        Line(text, "");
        Line(text, "  # " + new Words(
            $"{file.Path}：看了 {Numerals.Text(file.Rows)} 行 → {proposal.Table.Title.Zh}" + (proposal.IsSure ? "" : "（拿不准：一个商机不一定是一个战区）"),
            $"{file.Path}: looked at {Counted.Of(file.Rows, "row", "rows")} → {proposal.Table.Name}" + (proposal.IsSure ? "" : " (not sure: an opportunity need not be a zone)")).In(language));
        if (proposal.Links is var (found, all, byName)) Line(text, "  # " + new Words(
            $"{Numerals.Text(all)} 行写了客户，其中 {Numerals.Text(found)} 行的{(byName ? "名称" : "编号")}在客户文件里",
            $"{Counted.Of(all, "row names", "rows name")} an account; {Counted.Of(found, "of these is", "of these are")} in the accounts' file by {(byName ? "name" : "id")}").In(language));
        Line(text, $"  {mark}- name: {Quoted(file.SourceName)}");
        Line(text, $"  {mark}  file: {Quoted(file.Pattern)}");
        if (file.Sheet is { } sheet) Line(text, $"  {mark}  sheet: {Quoted(sheet)}");
        Line(text, $"  {mark}  table: {proposal.Table.Name}");
        Layout(text, file, mark, language);
        if (proposal.Dates is { } order) Line(text, $"  {mark}  dates: {order}   # " + new Words("有些日期只能这样读", "some of its dates can be read only like this").In(language));
        else if (proposal.HasDoubtfulDates) Line(text, "    # ? dates: mdy   # " + new Words("mdy（月在前）还是 dmy（日在前）？", "mdy (month first) or dmy (day first)?").In(language));
        Line(text, $"  {mark}  columns:");
        foreach (var column in proposal.Columns) Column(text, column, proposal.IsSure ? "" : "# ? ", language);
        var missing = proposal.Missing.Where(c => !proposal.Doubtful.Any(d => d.Column == c)).ToList();
        if (missing.Count > 0) Line(text, "      # " + new Words("没有找到：", "not found: ").In(language) + string.Join(", ", missing.Select(c => $"{c.Name} ({c.Title.In(language)})")));
        var unused = proposal.Unused.ToList();
        var withheld = proposal.Withheld.ToList();
        if (unused.Count + withheld.Count > 0) Line(text, $"  {mark}  ignore: [{string.Join(", ", withheld.Concat(unused).Select(Quoted))}]"
            + (withheld.Count == 0 ? "" : "   # " + new Words($"{Listed(withheld, 5)}：上面确认以前先不采用", $"{Listed(withheld, 5)}: not used until it is decided above").In(language)));
    }

    private static void Column(StringBuilder text, ColumnProposal column, string mark, Language language)
    {
        var doubt = column.Doubt is { } why ? "   # " + why.In(language) : "";
        if (column.Note is { } note) doubt = "   # " + note.In(language);
        if (column.OpenValues.Length > 0 && column.Doubt is not null) doubt += "; " + new Words("引号里填代码：", "write a code between the quotes: ").In(language) + Codes(column.Column);
        else if (column.OpenValues.Length > 0) doubt += (doubt.Length > 0 ? "; " : "   # ") + new Words("还不知道代码的值：", "values without a code: ").In(language) + Listed(column.OpenValues, 10);
        Line(text, "      " + (column.Doubt is null ? mark : "# ? ") + column.Column.Name + ": " + Recipe(column) + doubt);
    }

    private static string Recipe(ColumnProposal column)
    {
        if (column.Constant is { } constant) return "{constant: " + Quoted(constant) + "}";
        var from = column.From.Length == 1 ? Quoted(column.From[0]) : "[" + string.Join(", ", column.From.Select(Quoted)) + "]";
        // Of a doubtful column every word is listed, so that the publisher has only to write the codes.
        ImmutableArray<(string Word, string Code)> values = column.Doubt is null ? column.Values : [.. column.Values, .. column.OpenValues.Select(w => (w, ""))];
        if (column.From.Length == 1 && !column.MakesId && values.IsEmpty) return from;
        var parts = new List<string> { "from: " + from };
        if (column.From.Length > 1) parts.Add("join: " + Quoted(column.Join));
        if (column.MakesId) parts.Add("make_id: true");
        if (!values.IsEmpty) parts.Add("values: {" + string.Join(", ", values.Select(v => Quoted(v.Word) + ": " + Quoted(v.Code))) + "}");
        return "{" + string.Join(", ", parts) + "}";
    }

    private static string Codes(Column column) => column.Vocabulary is { } vocabulary ? string.Join(", ", vocabulary.Terms.Select(t => t.Code)) : "";

    private static string Listed(IEnumerable<string> words, int most)
    {
        var all = words.ToList();
        return string.Join(", ", all.Take(most).Select(w => w.ReplaceLineEndings(" "))) + (all.Count > most ? " …" : "");
    }

    // Always in double quotes: a header may hold any sign that YAML gives a meaning.
    private static string Quoted(string text) =>
        "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).ReplaceLineEndings("\\n").Replace("\t", "\\t", StringComparison.Ordinal) + "\"";

    private static void Line(StringBuilder text, string line) => text.Append(line.ReplaceLineEndings("\n")).Append('\n');
}
