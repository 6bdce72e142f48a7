using System.CommandLine;
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
    public static Command Make(CommandSetup setup)
    {
        var options = setup.Options();
        var table = new Argument<string?>("table")
        {
            Arity = ArgumentArity.ZeroOrOne,
            HelpName = setup.Text(new("表名", "TABLE")),
            Description = setup.Text(new("只列这一张表，如 accounts 或 客户", "list this table only, such as accounts")),
        };
        var format = new Option<string?>("--format") { HelpName = "text|markdown|json", Description = setup.Text(new("输出的格式", "form of the output")) };
        var command = new DescribedCommand("schema", new("列出各表的列名、类型和取值", "list tables, columns, types and allowed values"), setup)
        {
            Failure = new("输出没有写完", "the output is not complete"),
            Examples = ["kspsite schema", "kspsite schema accounts", "kspsite schema --format markdown"],
        };
        command.Arguments.Add(table);
        command.Options.Add(format);
        command.Options.Add(options.Lang);
        command.Runs((parse, errors) =>
        {
            var chosen = SiteOptions.Choice(parse, format, errors, ("text", SchemaFormat.Text), ("markdown", SchemaFormat.Markdown), ("json", SchemaFormat.Json));
            options.LanguageOf(parse, errors);
            var tables = Tables(parse.GetValue(table), errors);
            return () => Run(tables, chosen, setup.Language, setup.Environment);
        });
        return command;
    }

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
