using System.Buffers;
using System.Collections.Frozen;
using KspSite.Core.Diagnostics;

namespace KspSite.Core.Input;

/// <summary>Which rows below a header are data: not totals, not the header again, not what mapping.yaml leaves out.</summary>
internal sealed class RowChoice
{
    private static readonly FrozenSet<string> Totals = FrozenSet.ToFrozenSet(
        ["合计", "总计", "小计", "共计", "总和", "汇总", "本页合计", "total", "totals", "grandtotal", "grandtotals", "subtotal", "subtotals", "sum"]);

    private static readonly SearchValues<char> TotalStarts = SearchValues.Create([.. Totals.Select(t => t[0])]);

    private readonly RawFile _file;
    private readonly TableSource _source;
    private readonly ICollection<Finding> _findings;
    private readonly ImmutableArray<string> _header;
    private readonly List<(int Field, RowFilter Filter)> _filters = [];
    private int _toSkip;
    private int _firstLeftOut;
    private int _notData;

    public RowChoice(RawFile file, TableSource source, ICollection<Finding> findings)
    {
        (_file, _source, _findings, _toSkip) = (file, source, findings, file.Mapping?.SkipRows ?? 0);
        _header = [.. file.Header.Select(Headers.Key)];
        foreach (var filter in file.Mapping?.Filters ?? [])
        {
            var field = HeaderMatch.IndexOf(file.Header, filter.Header);
            if (field < 0) findings.Add(HeaderMatch.MappedMissing(file, filter.Header, filter.Where, column: null));
            else _filters.Add((field, filter));
        }
    }

    /// <summary>Rows left out so far.</summary>
    public int LeftOut { get; private set; }

    /// <summary>Whether the data ends above this row, as mapping.yaml says.</summary>
    public bool IsEnd(RawRow raw)
    {
        foreach (var start in _file.Mapping?.StopAt ?? [])
        {
            if (Headers.Key(FirstText(raw)).StartsWith(start, StringComparison.Ordinal)) return true;
        }
        return false;
    }

    public bool LeavesOut(RawRow raw)
    {
        if (_toSkip > 0)
        {
            _toSkip--;
            LeftOut++;
            return true;
        }
        if (!IsTotal(raw) && !IsHeader(raw) && !IsNote(raw)) return false;
        LeftOut++;
        _notData++;
        if (_firstLeftOut == 0) _firstLeftOut = raw.Line;
        return true;
    }

    public bool FiltersOut(RawRow raw)
    {
        foreach (var (field, filter) in _filters)
        {
            if (filter.Accepts(field < raw.Fields.Length ? raw.Fields[field] : "")) continue;
            LeftOut++;
            return true;
        }
        return false;
    }

    /// <summary>Says which rows were taken for totals, notes and headers, so that nobody misses one.</summary>
    public void Report()
    {
        if (_notData == 0) return;
        var count = Numerals.Text(_notData);
        _findings.Add(new Finding
        {
            Id = FaultKinds.RowsLeftOut.Id,
            Severity = FaultKinds.RowsLeftOut.Severity,
            Where = new SourceRef(_file.File, _firstLeftOut),
            Message = new($"{count} 行是合计、附注或重复的表头，没有当作数据。", Counted.Of(_notData, "row is a total, a note or the header again and does", "rows are totals, notes or the header again and do") + " not count as data."),
            Remedy = new("不用处理；如果其中有数据，请填上编号。", "Nothing needs to be done; if one of them is data, fill in its id."),
        });
    }

    // The word stands first, and where the row has an id of its own it is a row like any other.
    private bool IsTotal(RawRow raw)
    {
        var text = FirstText(raw);
        if (text.Length > 20 || !TotalStarts.Contains(Headers.FirstOfKey(text)) || !Totals.Contains(Headers.Key(text).TrimEnd(':', '：'))) return false;
        foreach (var column in _file.Table.Key)
        {
            var field = _source.FieldOf(column) - 1;
            if (field >= 0 && field < raw.Fields.Length && raw.Fields[field].Trim() is { Length: > 0 } id && id != text) return false;
        }
        return true;
    }

    // 注：… below a table, and nothing else in its row.
    private static bool IsNote(RawRow raw)
    {
        var text = FirstText(raw);
        var colon = text.AsSpan().IndexOfAny(':', '：');
        return colon is > 0 and < 5 && Notes.Contains(Headers.Key(text[..colon])) && raw.Fields.Count(f => !string.IsNullOrWhiteSpace(f)) == 1;
    }

    private static readonly FrozenSet<string> Notes = FrozenSet.Create(StringComparer.Ordinal, "注", "备注", "附注", "说明", "note");

    private bool IsHeader(RawRow raw)
    {
        var same = 0;
        for (var i = 0; i < _header.Length; i++)
        {
            if (_header[i].Length == 0) continue;
            if (i >= raw.Fields.Length || !Headers.HasKey(raw.Fields[i], _header[i])) return false;
            same++;
        }
        return same > 1;
    }

    private static string FirstText(RawRow raw)
    {
        foreach (var field in raw.Fields)
        {
            if (!string.IsNullOrWhiteSpace(field)) return field.Trim();
        }
        return "";
    }
}
