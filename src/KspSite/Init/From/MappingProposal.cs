using KspSite.Core.Domain;
using KspSite.Core.Input;
using KspSite.Input;

namespace KspSite.Init.From;

/// <summary>
/// Proposes which foreign file is which table and which header which column: by the headers that are known, the values below them,
/// and by whether the ids of one file are those of another.
/// </summary>
internal static class MappingProposal
{
    // A wrong unit makes every amount wrong by a factor, and nothing on the site looks amiss.
    private static readonly Words UnnamedUnit = new("文件没有写明金额单位：是元、万元还是别的？改对后再用", "the file does not say the unit of its amounts: 元, 万元 or another? correct it before you use it");

    public static ImmutableArray<SourceProposal> Of(ImmutableArray<ForeignFile> files)
    {
        var proposals = files.Where(f => !IsOurs(f)).Select(f => (File: f, Table: TableOf(f))).Where(p => p.Table is not null)
            .Select(p => Propose(p.File, p.Table!)).ToList();
        var ours = files.Where(f => IsOurs(f) && NamedTable(f) == Accounts.Table).Select(f => Propose(f, Accounts.Table)).ToList();
        var accounts = proposals.Where(p => p.Table == Accounts.Table).Concat(ours).ToList();
        var ids = accounts.SelectMany(p => ValuesOf(p, Accounts.AccountId)).ToHashSet(StringComparer.Ordinal);
        var names = accounts.SelectMany(p => ValuesOf(p, Accounts.AccountName)).ToHashSet(StringComparer.Ordinal);
        // The ids of a file that is read as it is stay what they are.
        var byName = ours.Count == 0 && proposals.Any(p => NeedsNames(p, ids, names));
        return [.. proposals.Select(p => MadeIds.AddTo(Linked(p, byName, ids, names))).Select(p => accounts.Count > 0 ? p : p with { Links = null }).OrderBy(p => AllTables.Tables.IndexOf(p.Table))];
    }

    /// <summary>Whether the file is read as it is: its name is a table's, and its headers are ours.</summary>
    public static bool IsOurs(ForeignFile file)
    {
        if (NamedTable(file) is not { } table) return false;
        var names = new HeaderNames(table);
        var required = table.Columns.Where(c => c.Need == Need.Required).ToList();
        return file.Note is null && required.All(c => file.Columns.Any(h => names.Find(h.Header)?.Column == c))
            && file.Columns.Count(h => names.Find(h.Header) is not null) * 5 >= file.Columns.Length * 4;
    }

    private static Table? NamedTable(ForeignFile file) => TableNames.Of(file.Sheet ?? Path.GetFileName(file.Path));

    private static Table? TableOf(ForeignFile file)
    {
        var best = AllTables.Tables.Select(t => (Table: t, Score: Score(file, t))).MaxBy(s => s.Score);
        return best.Score >= 5 ? best.Table : null;
    }

    private static int Score(ForeignFile file, Table table)
    {
        var name = file.Name.ToLowerInvariant();
        var score = KnownHeaders.FileNames.Any(n => n.Table == table && n.Names.Any(w => name.Contains(w, StringComparison.Ordinal))) ? 6 : 0;
        if (NamedTable(file) == table) score += 6;
        var columns = Propose(file, table).Columns;
        if (!columns.Any(c => c.Column.Need == Need.Required)) return 0;
        return score + columns.Sum(c => c.Column.Need switch { Need.Required => 2, Need.Wanted => 1, _ => 0 });
    }

    private static SourceProposal Propose(ForeignFile file, Table table)
    {
        var columns = new List<ColumnProposal>();
        var names = new HeaderNames(table);
        foreach (var known in KnownHeaders.Of(table))
        {
            // In the order of preference: Account ID before Record ID before Account Number.
            var header = known.Headers.Select(file.Column).FirstOrDefault(c => c is { Values.Length: > 0 });
            if (header is null || columns.Exists(c => c.Column == known.Column) || columns.Exists(c => c.From.Contains(header.Header))) continue;
            columns.Add(Column(known.Column, header, known.IsSure ? null : known.Doubt, known.IsName));
        }
        foreach (var header in file.Columns.Where(h => h.Values.Length > 0 && !columns.Exists(c => c.From.Contains(h.Header))))
        {
            if (names.Find(header.Header)?.Column is { } column && !columns.Exists(c => c.Column == column)) columns.Add(Column(column, header, doubt: null, makesId: false));
        }
        var namesUnit = NamesUnit(file, names, columns);
        AddFixed(file, table, columns, namesUnit);
        var dates = columns.Where(c => c.Column.Kind is ColumnKind.Date or ColumnKind.DateTime).SelectMany(c => file.Column(c.From[0])?.Values ?? []).ToList();
        var order = OrderOf(dates);
        return new SourceProposal(file, table, table != Zones.Table || file.Columns.Any(c => names.Find(c.Header)?.Column == Zones.ZoneName), [.. columns.OrderBy(c => c.Column.Ordinal)])
        {
            NamesUnit = namesUnit,
            Dates = order,
            HasDoubtfulDates = order is null && dates.Exists(d => DateText.DoubtOf(d) == DateDoubt.Order),
        };
    }

    private static ColumnProposal Column(Column column, ForeignColumn header, Words? doubt, bool makesId)
    {
        var proposal = new ColumnProposal(column, [header.Header], doubt) { MakesId = makesId };
        if (column.Vocabulary is not { } vocabulary) return proposal;
        var values = ImmutableArray.CreateBuilder<(string, string)>();
        var open = ImmutableArray.CreateBuilder<string>();
        foreach (var word in header.Distinct.SelectMany(v => WordsOf(v, column)).Distinct(StringComparer.Ordinal).Take(30).Where(w => vocabulary.IndexOf(w) is null))
        {
            if (KnownHeaders.Values.TryGetValue((vocabulary.Name, Headers.Key(word)), out var code)) values.Add((word, code));
            else open.Add(word);
        }
        return proposal with { Values = values.ToImmutable(), OpenValues = open.ToImmutable() };
    }

    // Two answers in a cell of a column that takes one: each may come alone, and the two together need a code of their own.
    private static IEnumerable<string> WordsOf(string cell, Column column) =>
        column.Kind == ColumnKind.Code ? CellText.SplitList(cell).Append(cell) : column.PiecesOf(cell);

    // What no export carries, and what stands in two fields.
    private static void AddFixed(ForeignFile file, Table table, List<ColumnProposal> columns, bool namesUnit)
    {
        if (table == Stakeholders.Table && !columns.Exists(c => c.Column == Stakeholders.Name)
            && (file.Column("Last Name") ?? file.Column("姓")) is { } last)
        {
            var first = file.Column("First Name") ?? file.Column("名");
            var chinese = last.Values.Any(v => v.Any(c => c >= 0x4E00));
            columns.Add(new ColumnProposal(Stakeholders.Name, first is null ? [last.Header] : chinese ? [last.Header, first.Header] : [first.Header, last.Header], Doubt: null) { Join = chinese ? "" : " " });
        }
        if (table == Accounts.Table && !namesUnit && !columns.Exists(c => c.Column == Accounts.MoneyUnit))
            columns.Add(new ColumnProposal(Accounts.MoneyUnit, [], UnnamedUnit) { Constant = "元" });
        if (table == Zones.Table && !columns.Exists(c => c.Column == Zones.Kind))
            columns.Add(new ColumnProposal(Zones.Kind, [], Doubt: null) { Constant = "project" });
    }

    private static bool NamesUnit(ForeignFile file, HeaderNames names, List<ColumnProposal> columns)
    {
        var amounts = columns.Where(c => c.Column.IsAmount && c.From.Length > 0).Select(c => file.Column(c.From[0])!).ToList();
        return file.TitleUnit is not null
            || amounts.Exists(a => (HeaderNames.UnitIn(a.Header) ?? names.Find(a.Header)?.Unit) is not null)
            || (amounts.Count > 0 && amounts.TrueForAll(a => a.Values.All(v => CellText.TryAmount(v, out _, out var unit) && unit is not null)));
    }

    private static string? OrderOf(List<string> dates)
    {
        var (day, month) = (false, false);
        foreach (var date in dates)
        {
            var plain = CellText.Plain(date);
            if (!DateText.TryNumeric(plain, DateOrder.MonthFirst, out _) && DateText.TryNumeric(plain, DateOrder.DayFirst, out _)) day = true;
            else if (!DateText.TryNumeric(plain, DateOrder.DayFirst, out _) && DateText.TryNumeric(plain, DateOrder.MonthFirst, out _)) month = true;
        }
        return (day, month) switch { (true, false) => "dmy", (false, true) => "mdy", _ => null };
    }

    private static IEnumerable<string> ValuesOf(SourceProposal proposal, Column column) =>
        proposal.Columns.FirstOrDefault(c => c.Column == column && c.From.Length > 0) is { } found ? proposal.File.Column(found.From[0])?.Distinct ?? [] : [];

    // Ids made from names serve only where nothing better does.
    private static bool NeedsNames(SourceProposal proposal, HashSet<string> ids, HashSet<string> names) =>
        proposal.Table != Accounts.Table && Account(proposal) is { From.Length: > 0 } link
        && proposal.File.Column(link.From[0]) is { Distinct.Length: > 0 } column
        && column.Distinct.Count(ids.Contains) * 2 < column.Distinct.Length && column.Distinct.Count(names.Contains) * 2 >= column.Distinct.Length;

    private static ColumnProposal? Account(SourceProposal proposal) => proposal.Columns.FirstOrDefault(c => c.Column.Name == "account_id");

    private static SourceProposal Linked(SourceProposal proposal, bool byName, HashSet<string> ids, HashSet<string> names)
    {
        if (proposal.Table == Accounts.Table)
        {
            var name = proposal.Columns.FirstOrDefault(c => c.Column == Accounts.AccountName);
            if (name is null || (!byName && proposal.Columns.Any(c => c.Column == Accounts.AccountId))) return proposal;
            return With(proposal, new ColumnProposal(Accounts.AccountId, name.From, Doubt: null) { MakesId = true });
        }
        if (Account(proposal) is not { } link) return proposal;
        var known = byName ? names : ids;
        var column = proposal.File.Column(link.From[0])!;
        if (byName && column.Distinct.Count(names.Contains) * 2 < column.Distinct.Length
            && KnownHeaders.Of(proposal.Table).Where(k => k.IsName).SelectMany(k => k.Headers).Select(proposal.File.Column).FirstOrDefault(c => c is { Values.Length: > 0 }) is { } named)
        {
            link = link with { From = [named.Header] };
            column = named;
        }
        return With(proposal, link with { MakesId = byName }) with { Links = (column.Values.Count(known.Contains), column.Values.Length, byName) };
    }

    private static SourceProposal With(SourceProposal proposal, ColumnProposal column) =>
        proposal with { Columns = [.. proposal.Columns.Where(c => c.Column != column.Column).Append(column).OrderBy(c => c.Column.Ordinal)] };
}
