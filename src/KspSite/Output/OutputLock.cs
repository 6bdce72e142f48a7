namespace KspSite.Output;

/// <summary>Keeps a second build away from the same output folder, or a second archive from the same file. The system gives it back when the process ends, however it ends.</summary>
internal static class OutputLock
{
    /// <summary>Null where another process holds it.</summary>
    /// <param name="path">A file of its own, which is there while the lock is held.</param>
    public static FileStream? Take(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
    }
}
