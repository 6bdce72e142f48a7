using KspSite.Archives;
using KspSite.Commands;
using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;
using KspSite.Core.Input;
using KspSite.Input;
using KspSite.Settings;

namespace KspSite.History;

/// <summary>An export that the command line names.</summary>
/// <param name="Path">The folder, or an archive.</param>
/// <param name="Name">How messages name it.</param>
/// <param name="Date">The date for which its data is taken to be true.</param>
/// <param name="Excluded">Folders below it that hold other exports, relative to it.</param>
internal sealed record NamedExport(string Path, string Name, DateOnly Date, ImmutableArray<string> Excluded);

/// <summary>What the arguments of <c>diff</c> stand for: a date of the site's history, a folder, an archive, or the site's input.</summary>
internal sealed class ExportNames(SiteRequest request, SiteYaml yaml, CommandEnvironment environment)
{
    private readonly HistoryFolder _history = HistoryFolder.List(request.Site, yaml);

    /// <summary>Null after an error of use. An argument that is not given is the site's input.</summary>
    public NamedExport? Find(string? text, ICollection<Words> errors)
    {
        if (text is null) return OfSite(request.Site, InputFolder.Name, yaml);
        if (OfHistory(text) is { } dated) return dated;
        var path = Path.GetFullPath(text, environment.CurrentDirectory);
        if (Directory.Exists(Path.Combine(path, InputFolder.Name))) return OfSite(path, text, SiteYaml.Read(path));
        if (File.Exists(path) && ArchivedDate(path) is { } archived) return new(path, text.Replace('\\', '/'), archived, []);
        if (Directory.Exists(path) || File.Exists(path)) return new(path, text.Replace('\\', '/').TrimEnd('/'), HistoryFolder.DateIn(Path.GetFileName(path.TrimEnd('/', '\\'))) ?? AsOf(yaml), []);
        errors.Add(NotFound(text));
        return null;
    }

    private NamedExport? OfHistory(string text)
    {
        if (!CellText.TryDate(text, out var date)) return null;
        var entry = _history.Entries.FirstOrDefault(e => e.Date == date);
        return entry is null ? null : new(entry.FullPath, entry.Name, entry.Date, []);
    }

    private NamedExport OfSite(string site, string name, SiteYaml settings)
    {
        var history = (settings.History ?? HistoryFolder.DefaultName) + "/";
        ImmutableArray<string> excluded = history.StartsWith(InputFolder.Name + "/", StringComparison.OrdinalIgnoreCase) ? [history[(InputFolder.Name.Length + 1)..].TrimEnd('/')] : [];
        return new(Path.Combine(site, InputFolder.Name), name.Replace('\\', '/').TrimEnd('/'), AsOf(settings), excluded);
    }

    // Null where it is no archive; opening it then says why.
    private static DateOnly? ArchivedDate(string path)
    {
        using var archive = ArchiveFile.Open(path, path, []);
        return archive?.Manifest.AsOf;
    }

    private DateOnly AsOf(SiteYaml settings) => request.AsOf ?? settings.AsOf ?? environment.Today;

    private Words NotFound(string text)
    {
        if (_history.Findings.FirstOrDefault(f => f.Id == FaultKinds.HistoryUnusable.Id) is { } closed)
            return new($"找不到“{text}”。{_history.Name}: {closed.Message.Zh}{closed.Remedy.Zh}", $"“{text}” is not found. {_history.Name}: {closed.Message.En} {closed.Remedy.En}");
        if (_history.Entries.IsEmpty)
            return new($"找不到“{text}”：既不是 {_history.Name} 里的日期，也不是文件夹。{_history.Name} 里还没有历史数据。", $"“{text}” is neither a date in {_history.Name} nor a folder; {_history.Name} holds no exports yet.");
        return InTime(text) ?? new(
            $"找不到“{text}”：既不是 {_history.Name} 里的日期，也不是文件夹。{_history.Name} 里有：{Dates(_history.Entries).Zh}。",
            $"“{text}” is neither a date in {_history.Name} nor a folder; {_history.Name} holds: {Dates(_history.Entries).En}.");
    }

    /// <summary>A day without an export, or a month, quarter or year: what there is of that time, as it is to be typed. Null for anything else.</summary>
    private Words? InTime(string text)
    {
        if (CellText.TryDate(text, out var day))
        {
            var (date, near) = (Numerals.Text(day), Within(new Period(day.Year, day.Month, Grain.Month)));
            return near.IsEmpty
                ? new($"{_history.Name} 里没有 {date} 的数据，那个月也没有；有：{Dates(_history.Entries).Zh}。", $"{_history.Name} holds no export of {date}, nor of that month; it holds: {Dates(_history.Entries).En}.")
                : new($"{_history.Name} 里没有 {date} 的数据；同月的有：{Dates(near).Zh}，请写这个日期。", $"{_history.Name} holds no export of {date}; of that month it holds: {Dates(near).En}. Write that date.");
        }
        if (!Period.TryParse(text, out var period)) return null;
        var within = Within(period);
        return within.IsEmpty
            ? new($"日期要写到日，而“{text}”没有写到日；{_history.Name} 里也没有这段时间的数据，有：{Dates(_history.Entries).Zh}。", $"A date needs its day, which “{text}” has not; and {_history.Name} holds no export of that time. It holds: {Dates(_history.Entries).En}.")
            : new($"日期要写到日，而“{text}”没有写到日。{_history.Name} 里这段时间有：{Dates(within).Zh}，请写这个日期。", $"A date needs its day, which “{text}” has not. Of that time {_history.Name} holds: {Dates(within).En}. Write that date.");
    }

    private ImmutableArray<HistoryEntry> Within(Period period) => [.. _history.Entries.Where(e => e.Date >= period.Start && e.Date <= period.End)];

    private static Words Dates(ImmutableArray<HistoryEntry> entries) =>
        new(string.Join("、", entries.Select(e => Numerals.Text(e.Date))), string.Join(", ", entries.Select(e => Numerals.Text(e.Date))));
}
