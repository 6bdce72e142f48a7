using System.CommandLine;
using System.CommandLine.Help;
using KspSite.Init;
using KspSite.Schema;

namespace KspSite.Commands;

/// <summary>The commands with their options and descriptions in one language.</summary>
internal static class CommandTree
{
    public static RootCommand Build(Language language, CommandEnvironment environment)
    {
        var lang = SiteOptions.MakeLang(language);
        var root = new RootCommand(new Words("把大客户计划的 CSV 导出变成战略网站", "Turns CSV exports of key-account plans into a strategy site").In(language))
        {
            Site("build", new("检查数据并生成网站", "check the data and build the site"), BuildCommand.Run, new SiteOptions(language, lang), language, environment),
            Site("check", new("只检查数据，不生成网站", "check the data without building the site"), CheckCommand.Run, new SiteOptions(language, lang), language, environment),
            Schema(new SiteOptions(language, lang), language, environment),
            Init(new SiteOptions(language, lang), language, environment),
        };
        Describe(root, language);
        root.Options.Add(lang);
        return root;
    }

    private static Command Site(
        string name, Words description, Func<SiteRequest, CommandEnvironment, int> run, SiteOptions options, Language language, CommandEnvironment environment)
    {
        var command = new Command(name, description.In(language)) { options.Site, options.AsOf, options.Lang, options.Format, options.FailOn };
        if (name == "build")
        {
            command.Options.Add(options.Output);
            command.Options.Add(options.Theme);
            command.Options.Add(options.KeepGoing);
        }
        command.SetAction(parse =>
        {
            var errors = new List<Words>();
            return options.Read(parse, environment, errors) is { } request ? run(request, environment) : UsageErrors.Write(errors, command, language, environment);
        });
        return command;
    }

    private static Command Schema(SiteOptions options, Language language, CommandEnvironment environment)
    {
        var table = new Argument<string?>("table")
        {
            Arity = ArgumentArity.ZeroOrOne,
            HelpName = new Words("表名", "TABLE").In(language),
            Description = new Words("只列这一张表，如 accounts 或 客户", "list this table only, such as accounts").In(language),
        };
        var format = new Option<string?>("--format") { HelpName = "text|markdown|json", Description = new Words("输出的格式", "form of the output").In(language) };
        var command = new Command("schema", new Words("列出各表的列名、类型和取值", "list tables, columns, types and allowed values").In(language)) { table, format, options.Lang };
        command.SetAction(parse =>
        {
            var errors = new List<Words>();
            var chosen = SiteOptions.Choice(parse, format, errors, ("text", SchemaFormat.Text), ("markdown", SchemaFormat.Markdown), ("json", SchemaFormat.Json));
            options.LanguageOf(parse, errors);
            var tables = SchemaCommand.Tables(parse.GetValue(table), errors);
            return errors.Count == 0 ? SchemaCommand.Run(tables, chosen, language, environment) : UsageErrors.Write(errors, command, language, environment);
        });
        return command;
    }

    private static Command Init(SiteOptions options, Language language, CommandEnvironment environment)
    {
        var folder = new Argument<string>("folder")
        {
            HelpName = new Words("文件夹", "FOLDER").In(language),
            Description = new Words("新站点的文件夹，已有的文件不会被覆盖", "the folder of the new site; existing files are never overwritten").In(language),
        };
        var command = new Command("init", new Words("新建站点：CSV 模板、设置和一个示例客户", "start a new site: CSV templates, settings and one example account").In(language)) { folder, options.Lang };
        command.SetAction(parse =>
        {
            var errors = new List<Words>();
            options.LanguageOf(parse, errors);
            var path = Path.GetFullPath(parse.GetValue(folder)!, environment.CurrentDirectory);
            return errors.Count == 0 ? InitCommand.Run(path, language, environment) : UsageErrors.Write(errors, command, language, environment);
        });
        return command;
    }

    private static void Describe(RootCommand root, Language language)
    {
        foreach (var option in root.Options)
        {
            option.Description = option is HelpOption
                ? new Words("显示说明", "show help").In(language)
                : new Words("显示版本", "show the version").In(language);
        }
    }
}
