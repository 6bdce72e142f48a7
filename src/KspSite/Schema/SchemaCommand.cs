using KspSite.Commands;
using KspSite.Core.Domain;
using KspSite.Core.Input;
using KspSite.Input;

namespace KspSite.Schema;

internal enum SchemaFormat
{
    Text,
    Markdown,
    Json,
}

/// <summary><c>kspsite schema</c>: the column dictionary, from the declarations of the tables.</summary>
internal static class SchemaCommand
{
    /// <summary>All tables, or the one that the name means; empty after an error.</summary>
    public static ImmutableArray<Table> Tables(string? name, ICollection<Words> errors)
    {
        if (name is null) return AllTables.Tables;
        if (TableNames.Of(name) is { } table) return [table];
        var near = TableNames.NearMiss(name);
        errors.Add(new(
            $"没有“{name}”这张表" + (near is null ? "，表名见 kspsite schema" : $"，是不是“{near}”？"),
            $"there is no table “{name}”" + (near is null ? "; kspsite schema lists them" : $"; did you mean “{near}”?")));
        return [];
    }

    public static int Run(ImmutableArray<Table> tables, SchemaFormat format, Language language, CommandEnvironment environment)
    {
        environment.Out.Write(format switch
        {
            SchemaFormat.Markdown => SchemaMarkdown.Of(tables),
            SchemaFormat.Json => SchemaJson.Of(tables),
            _ => SchemaText.Of(tables, language),
        });
        return 0;
    }
}
